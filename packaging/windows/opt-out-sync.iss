; Inno Setup 6: one setup program for one user, no admin rights. Compile from the top of the tree:
;   iscc /DAppVersion=0.1.0 packaging\windows\opt-out-sync.iss
; It takes dist\opt-out-sync as PyInstaller left it. The user's data (%LOCALAPPDATA%\opt-out-sync) are never touched.
#ifndef AppVersion
  #error Give the version: /DAppVersion=x.y.z
#endif

[Setup]
AppId={{6D0B5A0E-6D0F-4E0C-9C39-6A1C0C2F7A51}
AppName=Opt-Out Sync
AppVersion={#AppVersion}
AppPublisher=The Opt-Out Sync team
VersionInfoVersion={#AppVersion}
SourceDir=..\..
OutputDir=dist
OutputBaseFilename=opt-out-sync-{#AppVersion}-setup
; Per user: {autopf} is then %LOCALAPPDATA%\Programs.
PrivilegesRequired=lowest
DefaultDirName={autopf}\Opt-Out Sync
DefaultGroupName=Opt-Out Sync
DisableProgramGroupPage=yes
DisableDirPage=auto
LicenseFile=LICENSE
SetupIconFile=build\icons\opt-out-sync.ico
UninstallDisplayIcon={app}\optout-sync.exe
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
Compression=lzma2
SolidCompression=yes
; A running app is asked to end before its files are replaced, and started again afterwards.
CloseApplications=yes
RestartApplications=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"
Name: "pt_BR"; MessagesFile: "compiler:Languages\BrazilianPortuguese.isl"

[InstallDelete]
; Files of the version before that this one has no more.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "dist\opt-out-sync\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs
Source: "LICENSE"; DestDir: "{app}"
Source: "CHANGELOG.md"; DestDir: "{app}"

[Icons]
Name: "{autoprograms}\Opt-Out Sync"; Filename: "{app}\optout-sync.exe"

[Run]
Filename: "{app}\optout-sync.exe"; Description: "{cm:LaunchProgram,Opt-Out Sync}"; Flags: nowait postinstall skipifsilent

[UninstallRun]
; The nightly task would start a program that is gone.
Filename: "{app}\optoutctl.exe"; Parameters: "timers remove"; Flags: runhidden; RunOnceId: "timers"
