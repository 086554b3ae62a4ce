# Builds dist\opt-out-sync-VERSION-setup.exe. Needs Python 3.11 or newer and Inno Setup 6 (iscc).
# Signing is left to whoever has a certificate: set SIGNTOOL to a command that signs the file that follows it.
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")
if (-not (Test-Path ".venv\Scripts\python.exe")) { python -m venv .venv }
$python = ".venv\Scripts\python.exe"
function Run { param([string] $Program, [string[]] $Words) & $Program @Words; if ($LASTEXITCODE -ne 0) { throw "$Program ended with $LASTEXITCODE" } }

Run $python @("-m", "pip", "install", "--quiet", "--require-hashes", "-r", "requirements.lock")
Run $python @("-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "-e", ".")
$version = & $python -c "import core; print(core.__version__)"

New-Item -ItemType Directory -Force build | Out-Null
Run $python @("packaging\icons.py", "build\icons")
foreach ($program in "optout-sync", "optoutctl") {
    & $python packaging\windows\version_info.py $program | Out-File -Encoding utf8 "build\$program.version"
}
Run $python @("-m", "PyInstaller", "--noconfirm", "--distpath", "dist", "--workpath", "build\frozen", "packaging\frozen\opt-out-sync.spec")
& $python packaging\licences.py | Out-File -Encoding utf8 "dist\opt-out-sync\_internal\resources\LICENCES.txt"
if ($env:SIGNTOOL) { foreach ($program in "optout-sync", "optoutctl") { Run "cmd" @("/c", "$env:SIGNTOOL dist\opt-out-sync\$program.exe") } }

# What support would ask for first.
Run "dist\opt-out-sync\optoutctl.exe" @("version")
$env:QT_QPA_PLATFORM = "offscreen"
$test = Start-Process -Wait -PassThru "dist\opt-out-sync\optout-sync.exe" "--self-test"
if ($test.ExitCode -ne 0) { throw "the self-test ended with $($test.ExitCode)" }
Run "iscc" @("/Qp", "/DAppVersion=$version", "packaging\windows\opt-out-sync.iss")
if ($env:SIGNTOOL) { Run "cmd" @("/c", "$env:SIGNTOOL dist\opt-out-sync-$version-setup.exe") }
