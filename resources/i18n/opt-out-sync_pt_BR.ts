<?xml version='1.0' encoding='UTF-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>About Opt-Out Sync</source>
      <translation>Sobre o Opt-Out Sync</translation>
    </message>
    <message>
      <source>Changes</source>
      <translation>Alterações</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>Licenças</translation>
    </message>
    <message>
      <source>&amp;Look for a newer version when this window opens</source>
      <translation>&amp;Procurar uma versão mais nova ao abrir esta janela</translation>
    </message>
    <message>
      <source>&amp;Version</source>
      <translation>&amp;Versão</translation>
    </message>
    <message>
      <source>&amp;Changes</source>
      <translation>&amp;Alterações</translation>
    </message>
    <message>
      <source>&amp;Licences</source>
      <translation>&amp;Licenças</translation>
    </message>
    <message>
      <source>Opt-Out Sync {version}</source>
      <translation>Opt-Out Sync {version}</translation>
    </message>
    <message>
      <source>Keeps the unsubscribes of a sales e-mail tool and the opt-out checkboxes of Salesforce in agreement.</source>
      <translation>Mantém de acordo os cancelamentos de assinatura de uma ferramenta de e-mail de vendas e as caixas de opt out do Salesforce.</translation>
    </message>
    <message>
      <source>Free software under the Apache License 2.0. It installs nothing by itself.</source>
      <translation>Software livre sob a licença Apache 2.0. Não instala nada sozinho.</translation>
    </message>
    <message>
      <source>Nobody is asked about new versions.</source>
      <translation>Ninguém é consultado sobre versões novas.</translation>
    </message>
    <message>
      <source>There is no place yet where new versions are announced, so this program asks nobody.</source>
      <translation>Ainda não há um lugar em que versões novas sejam anunciadas, por isso este programa não consulta ninguém.</translation>
    </message>
    <message>
      <source>This is the newest version.</source>
      <translation>Esta é a versão mais nova.</translation>
    </message>
    <message>
      <source>Version {version} is there. It is installed the way this one was.</source>
      <translation>Existe a versão {version}. Ela é instalada como esta foi.</translation>
    </message>
    <message>
      <source>Whether there is a newer version could not be found out this time.</source>
      <translation>Desta vez não foi possível descobrir se há uma versão mais nova.</translation>
    </message>
  </context>
  <context>
    <name>Acting</name>
    <message>
      <source>Delivering to Salesforce…</source>
      <translation>Entregando ao Salesforce…</translation>
    </message>
    <message>
      <source>Export people</source>
      <translation>Exportar pessoas</translation>
    </message>
    <message>
      <source>Table (*.csv)</source>
      <translation>Tabela (*.csv)</translation>
    </message>
    <message>
      <source>{count} people written to {file}.</source>
      <translation>{count} pessoas gravadas em {file}.</translation>
    </message>
    <message>
      <source>{email} is linked now.</source>
      <translation>{email} agora está vinculado.</translation>
    </message>
    <message numerus="yes">
      <source>%Ln unsubscribe(s) recorded.</source>
      <translation>
        <numerusform>%Ln cancelamento de assinatura registrado.</numerusform>
        <numerusform>%Ln cancelamentos de assinatura registrados.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln had unsubscribed before.</source>
      <translation>
        <numerusform>%Ln já tinha cancelado a assinatura.</numerusform>
        <numerusform>%Ln já tinham cancelado a assinatura.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln delivered to Salesforce.</source>
      <translation>
        <numerusform>%Ln enviado ao Salesforce.</numerusform>
        <numerusform>%Ln enviados ao Salesforce.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln still to be delivered.</source>
      <translation>
        <numerusform>%Ln ainda por enviar.</numerusform>
        <numerusform>%Ln ainda por enviar.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln problem(s); see Problems.</source>
      <translation>
        <numerusform>%Ln problema; consulte Problemas.</numerusform>
        <numerusform>%Ln problemas; consulte Problemas.</numerusform>
      </translation>
    </message>
    <message>
      <source>Signed in as {user}.</source>
      <translation>Conectado como {user}.</translation>
    </message>
    <message>
      <source>Sign out</source>
      <translation>Sair</translation>
    </message>
    <message>
      <source>Sign out of Salesforce?</source>
      <translation>Sair do Salesforce?</translation>
    </message>
    <message>
      <source>The session is ended there and its secret is removed from the keyring. Unsubscribes are kept here and go to Salesforce when somebody has signed in again.</source>
      <translation>A sessão é encerrada lá e o segredo dela é removido do chaveiro. Os cancelamentos de assinatura ficam guardados aqui e vão ao Salesforce quando alguém tiver entrado de novo.</translation>
    </message>
    <message>
      <source>Sign &amp;out</source>
      <translation>&amp;Sair</translation>
    </message>
    <message>
      <source>&amp;Stay signed in</source>
      <translation>C&amp;ontinuar conectado</translation>
    </message>
    <message>
      <source>Signed out.</source>
      <translation>Sessão encerrada.</translation>
    </message>
    <message>
      <source>Salesforce could not be told: the session ends by itself, or an admin ends it in Setup.</source>
      <translation>Não foi possível avisar o Salesforce: a sessão termina sozinha, ou um administrador a encerra em Configuração.</translation>
    </message>
    <message>
      <source>Signing out…</source>
      <translation>Saindo…</translation>
    </message>
    <message>
      <source>Trying…</source>
      <translation>Testando…</translation>
    </message>
    <message>
      <source>The org can be reached this way.</source>
      <translation>A organização pode ser alcançada por este caminho.</translation>
    </message>
    <message>
      <source>New profile</source>
      <translation>Novo perfil</translation>
    </message>
    <message>
      <source>Name, in letters and digits, such as sandbox</source>
      <translation>Nome, com letras e algarismos, por exemplo sandbox</translation>
    </message>
    <message>
      <source>Take the access back</source>
      <translation>Retirar o acesso</translation>
    </message>
    <message>
      <source>Take back the access that the set-up granted?</source>
      <translation>Retirar o acesso que a configuração concedeu?</translation>
    </message>
    <message>
      <source>Without it the opt-out field may be hidden from the connected user, and nothing can be synced.</source>
      <translation>Sem ele, o campo Opt out pode ficar oculto para o usuário conectado, e nada pode ser sincronizado.</translation>
    </message>
    <message>
      <source>Take it &amp;back</source>
      <translation>&amp;Retirar</translation>
    </message>
    <message>
      <source>The access was taken back.</source>
      <translation>O acesso foi retirado.</translation>
    </message>
    <message numerus="yes">
      <source>The permission set stays for %Ln other user(s).</source>
      <translation>
        <numerusform>O conjunto de permissões fica para mais %Ln usuário.</numerusform>
        <numerusform>O conjunto de permissões fica para mais %Ln usuários.</numerusform>
      </translation>
    </message>
    <message>
      <source>Taking the access back…</source>
      <translation>Retirando o acesso…</translation>
    </message>
    <message>
      <source>Restore the page layouts</source>
      <translation>Restaurar os layouts de página</translation>
    </message>
    <message>
      <source>Put back the page layouts that the set-up changed?</source>
      <translation>Devolver ao que eram os layouts de página que a configuração alterou?</translation>
    </message>
    <message>
      <source>The sales people then no longer see the opt-out field there.</source>
      <translation>A equipe de vendas deixa então de ver ali o campo Opt out.</translation>
    </message>
    <message>
      <source>&amp;Restore them</source>
      <translation>&amp;Restaurar</translation>
    </message>
    <message numerus="yes">
      <source>%Ln page layout(s) restored.</source>
      <translation>
        <numerusform>%Ln layout de página restaurado.</numerusform>
        <numerusform>%Ln layouts de página restaurados.</numerusform>
      </translation>
    </message>
    <message>
      <source>Left as they are, because somebody changed them since: {names}.</source>
      <translation>Ficam como estão, porque alguém os alterou depois: {names}.</translation>
    </message>
    <message>
      <source>Restoring the page layouts…</source>
      <translation>Restaurando os layouts de página…</translation>
    </message>
    <message>
      <source>The evidence is whole: {count} lines, each chained to the one before.</source>
      <translation>As evidências estão íntegras: {count} linhas, cada uma encadeada à anterior.</translation>
    </message>
    <message>
      <source>The evidence was changed from outside; {count} lines were looked at.</source>
      <translation>As evidências foram alteradas por fora; {count} linhas foram olhadas.</translation>
    </message>
    <message>
      <source>Looking at every line…</source>
      <translation>Verificando cada linha…</translation>
    </message>
    <message>
      <source>Export the evidence</source>
      <translation>Exportar as evidências</translation>
    </message>
    <message>
      <source>Page (*.html)</source>
      <translation>Página (*.html)</translation>
    </message>
    <message>
      <source>The evidence was written to {file}.</source>
      <translation>As evidências foram gravadas em {file}.</translation>
    </message>
    <message>
      <source>Writing the evidence…</source>
      <translation>Gravando a evidência…</translation>
    </message>
  </context>
  <context>
    <name>AddUnsubscribesDialog</name>
    <message>
      <source>Add unsubscribes</source>
      <translation>Adicionar cancelamentos de assinatura</translation>
    </message>
    <message>
      <source>Who asked to get no more mail? One address a line. They go to Salesforce at once.</source>
      <translation>Quem pediu para não receber mais e-mails? Um endereço por linha. Eles vão ao Salesforce na hora.</translation>
    </message>
    <message>
      <source>By phone, in a reply, at a fair …</source>
      <translation>Por telefone, em uma resposta, em uma feira …</translation>
    </message>
    <message>
      <source>&amp;Addresses</source>
      <translation>&amp;Endereços</translation>
    </message>
    <message>
      <source>&amp;How they asked</source>
      <translation>&amp;Como pediram</translation>
    </message>
    <message>
      <source>&amp;Unsubscribe</source>
      <translation>&amp;Cancelar a assinatura</translation>
    </message>
    <message>
      <source>Not an address: {listed}. Correct or remove it; nothing is recorded until then.</source>
      <translation>Não é um endereço: {listed}. Corrija ou retire; nada é registrado até lá.</translation>
    </message>
    <message numerus="yes">
      <source>%Ln address(es).</source>
      <translation>
        <numerusform>%Ln endereço.</numerusform>
        <numerusform>%Ln endereços.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Again</name>
    <message>
      <source>Trying again…</source>
      <translation>Tentando de novo…</translation>
    </message>
    <message>
      <source>Tried again: {pushed} delivered, {left} still a problem.</source>
      <translation>Tentado de novo: {pushed} enviados, {left} continuam sendo um problema.</translation>
    </message>
    <message>
      <source>There is nothing to deliver for these now. The next sync looks at them anew.</source>
      <translation>Para estes não há nada a enviar agora. A próxima sincronização os olha de novo.</translation>
    </message>
  </context>
  <context>
    <name>ApplyPage</name>
    <message>
      <source>Setting it up …</source>
      <translation>Configurando …</translation>
    </message>
  </context>
  <context>
    <name>CheckDetails</name>
    <message>
      <source>What the checks found</source>
      <translation>O que as verificações encontraram</translation>
    </message>
    <message>
      <source>&amp;Copy for your admin</source>
      <translation>&amp;Copiar para o administrador</translation>
    </message>
    <message>
      <source>&amp;Open the set-up…</source>
      <translation>&amp;Abrir o assistente…</translation>
    </message>
  </context>
  <context>
    <name>CheckPage</name>
    <message>
      <source>&amp;Check again</source>
      <translation>&amp;Verificar de novo</translation>
    </message>
    <message numerus="yes">
      <source>%Ln check(s) passed</source>
      <translation>
        <numerusform>%Ln verificação aprovada</numerusform>
        <numerusform>%Ln verificações aprovadas</numerusform>
      </translation>
    </message>
    <message>
      <source>Do &amp;not grant</source>
      <translation>&amp;Não conceder</translation>
    </message>
    <message>
      <source>&amp;Grant access</source>
      <translation>&amp;Conceder acesso</translation>
    </message>
    <message>
      <source>Granted with Apply</source>
      <translation>Concedido ao aplicar</translation>
    </message>
    <message>
      <source>Copy for your admin</source>
      <translation>Copiar para o administrador</translation>
    </message>
  </context>
  <context>
    <name>Chips</name>
    <message>
      <source>Same &amp;address elsewhere</source>
      <translation>Mesmo &amp;endereço em outro lugar</translation>
    </message>
    <message>
      <source>Asks Salesforce for further records with the address of somebody who unsubscribed</source>
      <translation>Pergunta ao Salesforce por outros registros com o endereço de alguém que cancelou a assinatura</translation>
    </message>
    <message>
      <source>&amp;Everybody</source>
      <translation>&amp;Todos</translation>
    </message>
    <message>
      <source>&amp;Unsubscribed</source>
      <translation>Assinatura &amp;cancelada</translation>
    </message>
    <message>
      <source>No Salesforce &amp;ID</source>
      <translation>Sem &amp;ID do Salesforce</translation>
    </message>
    <message>
      <source>&amp;Differs</source>
      <translation>&amp;Difere</translation>
    </message>
    <message>
      <source>Pr&amp;oblem</source>
      <translation>Pr&amp;oblema</translation>
    </message>
  </context>
  <context>
    <name>Clock</name>
    <message>
      <source>Every unsubscribe has been delivered.</source>
      <translation>Todos os cancelamentos de assinatura foram enviados.</translation>
    </message>
    <message>
      <source>Oldest open unsubscribe: {age}.</source>
      <translation>Cancelamento de assinatura pendente mais antigo: {age}.</translation>
    </message>
    <message>
      <source>The deadline of the law (10 business days) has passed.</source>
      <translation>O prazo legal (10 dias úteis) venceu.</translation>
    </message>
    <message>
      <source>Deadline of the law (10 business days) in {left}.</source>
      <translation>Prazo legal (10 dias úteis) em {left}.</translation>
    </message>
    <message>
      <source>The deadline of the mailbox providers (48 hours) has passed.</source>
      <translation>O prazo dos provedores de e-mail (48 horas) venceu.</translation>
    </message>
    <message>
      <source>Deadline of the mailbox providers (48 hours) in {left}.</source>
      <translation>Prazo dos provedores de e-mail (48 horas) em {left}.</translation>
    </message>
  </context>
  <context>
    <name>Closing</name>
    <message>
      <source>Opt-Out Sync</source>
      <translation>Opt-Out Sync</translation>
    </message>
    <message>
      <source>Keep delivering in the background?</source>
      <translation>Continuar enviando em segundo plano?</translation>
    </message>
    <message>
      <source>The window closes, and the icon in the tray brings it back. Unsubscribes go to Salesforce at once only while the program runs. Quit in the menu File always ends it. This is asked once; the settings hold it.</source>
      <translation>A janela é fechada e o ícone da bandeja a traz de volta. Os cancelamentos de assinatura chegam ao Salesforce na hora somente enquanto o programa está em execução. Sair, no menu Arquivo, sempre o encerra. Esta pergunta é feita uma única vez; as configurações guardam a resposta.</translation>
    </message>
    <message>
      <source>&amp;Keep running</source>
      <translation>&amp;Continuar em execução</translation>
    </message>
    <message>
      <source>&amp;End the program</source>
      <translation>&amp;Encerrar o programa</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Sair</translation>
    </message>
    <message>
      <source>Quit Opt-Out Sync?</source>
      <translation>Sair do Opt-Out Sync?</translation>
    </message>
    <message>
      <source>Leave without saving the settings?</source>
      <translation>Sair sem salvar as configurações?</translation>
    </message>
    <message>
      <source>What was changed there is lost.</source>
      <translation>O que foi alterado ali se perde.</translation>
    </message>
    <message>
      <source>&amp;Leave</source>
      <translation>&amp;Sair</translation>
    </message>
    <message>
      <source>&amp;Go back</source>
      <translation>&amp;Voltar</translation>
    </message>
    <message>
      <source>The timer of this computer still runs the nightly sync. Unsubscribes go to Salesforce when the program is started again, or with the night.</source>
      <translation>O temporizador deste computador continua executando a sincronização noturna. Os cancelamentos de assinatura vão ao Salesforce quando o programa for iniciado de novo, ou com a noite.</translation>
    </message>
    <message>
      <source>No timer is set on this computer, so nothing is synced until the program is started again. The settings can set one.</source>
      <translation>Não há temporizador neste computador, por isso nada é sincronizado até que o programa seja iniciado de novo. As configurações permitem defini-lo.</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Sair</translation>
    </message>
    <message>
      <source>Work is under way</source>
      <translation>Há trabalho em andamento</translation>
    </message>
    <message>
      <source>It can stop between two steps. What was done stands, and the next sync does the rest.</source>
      <translation>Pode parar entre duas etapas. O que foi feito permanece e a próxima sincronização faz o resto.</translation>
    </message>
    <message>
      <source>&amp;Stop and close</source>
      <translation>&amp;Parar e fechar</translation>
    </message>
    <message>
      <source>&amp;Keep it open</source>
      <translation>&amp;Manter aberta</translation>
    </message>
  </context>
  <context>
    <name>ComputerTab</name>
    <message>
      <source>This computer</source>
      <translation>Este computador</translation>
    </message>
    <message>
      <source>Start at &amp;login, in the tray</source>
      <translation>Iniciar com o &amp;login no computador, na bandeja</translation>
    </message>
    <message>
      <source>Let the &amp;timer of the system run the night</source>
      <translation>Que o &amp;temporizador do sistema execute a noite</translation>
    </message>
    <message>
      <source>&amp;Notify when something needs a look</source>
      <translation>Avisa&amp;r quando algo requer atenção</translation>
    </message>
    <message>
      <source>Running by itself</source>
      <translation>Funcionamento automático</translation>
    </message>
    <message>
      <source>Unsubscribes then go to Salesforce at once, all day long.</source>
      <translation>Assim os cancelamentos de assinatura vão ao Salesforce na hora, o dia todo.</translation>
    </message>
    <message>
      <source>The nightly sync then also runs while this program is not open.</source>
      <translation>Assim a sincronização noturna é executada também quando este programa não está aberto.</translation>
    </message>
    <message>
      <source>The window</source>
      <translation>A janela</translation>
    </message>
    <message>
      <source>Ask</source>
      <translation>Perguntar</translation>
    </message>
    <message>
      <source>Go on in the background</source>
      <translation>Continuar em segundo plano</translation>
    </message>
    <message>
      <source>End the program</source>
      <translation>Encerrar o programa</translation>
    </message>
    <message>
      <source>When the window is &amp;closed</source>
      <translation>Ao &amp;fechar a janela</translation>
    </message>
    <message>
      <source>As this computer</source>
      <translation>Como este computador</translation>
    </message>
    <message>
      <source>Lan&amp;guage</source>
      <translation>Idio&amp;ma</translation>
    </message>
  </context>
  <context>
    <name>ConfirmPage</name>
    <message>
      <source>Org</source>
      <translation>Organização</translation>
    </message>
    <message>
      <source>Signed in as</source>
      <translation>Conectado como</translation>
    </message>
    <message>
      <source>Org ID</source>
      <translation>ID da organização</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Endereço</translation>
    </message>
    <message>
      <source>&amp;Yes, this is the right org</source>
      <translation>&amp;Sim, esta é a organização certa</translation>
    </message>
    <message>
      <source>Yes, this is the right org</source>
      <translation>Sim, esta é a organização certa</translation>
    </message>
    <message>
      <source>SANDBOX</source>
      <translation>SANDBOX</translation>
    </message>
    <message>
      <source>PRODUCTION</source>
      <translation>PRODUÇÃO</translation>
    </message>
    <message>
      <source>PRACTICE</source>
      <translation>PRÁTICA</translation>
    </message>
    <message>
      <source>An org to try out, on this computer. It is gone when its window closes.</source>
      <translation>Uma organização para experimentar, neste computador. Ela desaparece quando a janela é fechada.</translation>
    </message>
    <message>
      <source>A sandbox is a good place to try. Production gets a profile of its own later.</source>
      <translation>Um sandbox é um bom lugar para experimentar. A produção recebe depois um perfil próprio.</translation>
    </message>
    <message>
      <source>This is the org that your sales people work in.</source>
      <translation>Esta é a organização em que a sua equipe de vendas trabalha.</translation>
    </message>
  </context>
  <context>
    <name>ConnectPage</name>
    <message>
      <source>&amp;Address of the org, as the browser shows it</source>
      <translation>&amp;Endereço da organização, como o navegador o mostra</translation>
    </message>
    <message>
      <source>Consumer &amp;key of the External Client App</source>
      <translation>C&amp;have do consumidor (Consumer Key) da External Client App</translation>
    </message>
    <message>
      <source>&amp;Sign in…</source>
      <translation>&amp;Entrar…</translation>
    </message>
    <message>
      <source>&amp;Open the browser again</source>
      <translation>&amp;Abrir o navegador de novo</translation>
    </message>
    <message>
      <source>Copy &amp;link</source>
      <translation>Copiar &amp;link</translation>
    </message>
    <message>
      <source>S&amp;top waiting</source>
      <translation>&amp;Parar de esperar</translation>
    </message>
    <message>
      <source>Signed in</source>
      <translation>Sessão iniciada</translation>
    </message>
    <message>
      <source>Where the consumer key comes from</source>
      <translation>De onde vem a chave do consumidor</translation>
    </message>
    <message>
      <source>Proxy and certificates</source>
      <translation>Proxy e certificados</translation>
    </message>
    <message>
      <source>Waiting for you to sign in in the browser. {minutes}:{seconds} left.</source>
      <translation>Aguardando você entrar pelo navegador. Restam {minutes}:{seconds}.</translation>
    </message>
    <message>
      <source>Signed in to {org} as {user}.</source>
      <translation>Conectado a {org} como {user}.</translation>
    </message>
  </context>
  <context>
    <name>ConnectionTab</name>
    <message>
      <source>Connection</source>
      <translation>Conexão</translation>
    </message>
    <message>
      <source>Sign &amp;in again…</source>
      <translation>E&amp;ntrar de novo…</translation>
    </message>
    <message>
      <source>Sign &amp;out…</source>
      <translation>Sai&amp;r…</translation>
    </message>
    <message>
      <source>Run the set-&amp;up again…</source>
      <translation>Executar o assis&amp;tente de novo…</translation>
    </message>
    <message>
      <source>The org of this profile</source>
      <translation>A organização deste perfil</translation>
    </message>
    <message>
      <source>As the system says</source>
      <translation>Como o sistema indica</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Nenhum</translation>
    </message>
    <message>
      <source>This one</source>
      <translation>Este</translation>
    </message>
    <message>
      <source>&amp;Choose file…</source>
      <translation>&amp;Escolher arquivo…</translation>
    </message>
    <message>
      <source>&amp;Test the way to Salesforce</source>
      <translation>Testar o ca&amp;minho até o Salesforce</translation>
    </message>
    <message>
      <source>The way to Salesforce</source>
      <translation>O caminho até o Salesforce</translation>
    </message>
    <message>
      <source>&amp;Proxy</source>
      <translation>&amp;Proxy</translation>
    </message>
    <message>
      <source>Address of the pro&amp;xy</source>
      <translation>Endereç&amp;o do proxy</translation>
    </message>
    <message>
      <source>Its password, &amp;kept in the keyring</source>
      <translation>A senha dele, guardada no &amp;chaveiro</translation>
    </message>
    <message>
      <source>Extra certificate &amp;authority (a PEM file)</source>
      <translation>A&amp;utoridade de certificação adicional (um arquivo PEM)</translation>
    </message>
    <message>
      <source>Ope&amp;n</source>
      <translation>A&amp;brir</translation>
    </message>
    <message>
      <source>Ne&amp;w profile…</source>
      <translation>Novo per&amp;fil…</translation>
    </message>
    <message>
      <source>Profiles</source>
      <translation>Perfis</translation>
    </message>
    <message>
      <source>A profile is one org with its own people, settings, sign-in and timer: a sandbox to try first, then production. Each opens in a window of its own.</source>
      <translation>Um perfil é uma organização com pessoas, configurações, sessão e temporizador próprios: um sandbox para experimentar primeiro, depois a produção. Cada um abre em uma janela própria.</translation>
    </message>
    <message>
      <source>P&amp;rofile</source>
      <translation>Perf&amp;il</translation>
    </message>
    <message>
      <source>Not connected yet. The set-up does it step by step.</source>
      <translation>Ainda sem conexão. O assistente faz isso passo a passo.</translation>
    </message>
    <message>
      <source>SANDBOX</source>
      <translation>SANDBOX</translation>
    </message>
    <message>
      <source>PRODUCTION</source>
      <translation>PRODUÇÃO</translation>
    </message>
    <message>
      <source>PRACTICE</source>
      <translation>PRÁTICA</translation>
    </message>
    <message>
      <source>{org} ({kind})
Signed in as {user}
Org ID {id}
{instance}</source>
      <translation>{org} ({kind})
Conectado como {user}
ID da organização {id}
{instance}</translation>
    </message>
    <message>
      <source>Certificate authority</source>
      <translation>Autoridade de certificação</translation>
    </message>
    <message>
      <source>Certificates (*.pem *.crt *.cer)</source>
      <translation>Certificados (*.pem *.crt *.cer)</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>Todos os arquivos (*)</translation>
    </message>
  </context>
  <context>
    <name>Copying</name>
    <message>
      <source>Copied ✓</source>
      <translation>Copiado ✓</translation>
    </message>
  </context>
  <context>
    <name>DataTab</name>
    <message>
      <source>Data</source>
      <translation>Dados</translation>
    </message>
    <message>
      <source>Open the folde&amp;r</source>
      <translation>Abrir a pas&amp;ta</translation>
    </message>
    <message>
      <source>Verif&amp;y the evidence</source>
      <translation>Verif&amp;icar as evidências</translation>
    </message>
    <message>
      <source>E&amp;xport the evidence…</source>
      <translation>Ex&amp;portar as evidências…</translation>
    </message>
    <message>
      <source>Create dia&amp;gnostic file…</source>
      <translation>Criar arquivo de dia&amp;gnóstico…</translation>
    </message>
    <message>
      <source>Where it is kept</source>
      <translation>Onde ficam</translation>
    </message>
    <message>
      <source>Evidence</source>
      <translation>Evidências</translation>
    </message>
    <message>
      <source>Every write is a line that later ones are chained to: who, when, which record, what from, what to.</source>
      <translation>Cada gravação é uma linha à qual as seguintes são encadeadas: quem, quando, que registro, de quê, para quê.</translation>
    </message>
    <message>
      <source>Help from somebody</source>
      <translation>Ajuda de outra pessoa</translation>
    </message>
    <message>
      <source>A file that you can read before you give it away. Addresses and IDs have stand-ins in it.</source>
      <translation>Um arquivo que você pode ler antes de entregar. Endereços e IDs são substituídos nele por valores fictícios.</translation>
    </message>
    <message>
      <source>{place}
Settings: {folder}</source>
      <translation>{place}
Configurações: {folder}</translation>
    </message>
  </context>
  <context>
    <name>DeletePeople</name>
    <message>
      <source>Delete people</source>
      <translation>Excluir pessoas</translation>
    </message>
    <message numerus="yes">
      <source>Delete %Ln person(s) here?</source>
      <translation>
        <numerusform>Excluir %Ln pessoa daqui?</numerusform>
        <numerusform>Excluir %Ln pessoas daqui?</numerusform>
      </translation>
    </message>
    <message>
      <source>Nothing changes in Salesforce. Of whoever unsubscribed, the address is kept so that a later import cannot mail them again; the evidence stays.</source>
      <translation>Nada muda no Salesforce. De quem cancelou a assinatura o endereço é mantido, para que uma importação posterior não possa enviar de novo; as evidências permanecem.</translation>
    </message>
    <message>
      <source>&amp;Delete</source>
      <translation>&amp;Excluir</translation>
    </message>
    <message numerus="yes">
      <source>%Ln person(s) deleted.</source>
      <translation>
        <numerusform>%Ln pessoa excluída.</numerusform>
        <numerusform>%Ln pessoas excluídas.</numerusform>
      </translation>
    </message>
    <message>
      <source>{number} of them stay suppressed.</source>
      <translation>{number} delas continuam suprimidas.</translation>
    </message>
    <message>
      <source>{number} were left: their unsubscribe has not reached Salesforce yet.</source>
      <translation>{number} ficaram: o cancelamento de assinatura ainda não chegou ao Salesforce.</translation>
    </message>
  </context>
  <context>
    <name>DiagnosticDialog</name>
    <message>
      <source>Create diagnostic file</source>
      <translation>Criar arquivo de diagnóstico</translation>
    </message>
    <message>
      <source>For whoever helps you. Addresses, Salesforce IDs and the org have stand-ins; names and tokens are not in it. Nothing is sent: you save the file, and you give it away.</source>
      <translation>Para quem ajuda você. Endereços, IDs do Salesforce e a organização são substituídos por valores fictícios; não há nomes nem tokens nele. Nada é enviado: você salva o arquivo e o entrega.</translation>
    </message>
    <message>
      <source>How far back</source>
      <translation>Período</translation>
    </message>
    <message>
      <source>The whole file</source>
      <translation>O arquivo inteiro</translation>
    </message>
    <message>
      <source>&amp;Save…</source>
      <translation>&amp;Salvar…</translation>
    </message>
    <message>
      <source>&amp;How far back</source>
      <translation>&amp;Período</translation>
    </message>
    <message>
      <source>Written to {file}.</source>
      <translation>Gravado em {file}.</translation>
    </message>
    <message>
      <source>Save the diagnostic file</source>
      <translation>Salvar o arquivo de diagnóstico</translation>
    </message>
    <message>
      <source>Text (*.txt)</source>
      <translation>Texto (*.txt)</translation>
    </message>
    <message>
      <source>The last day</source>
      <translation>O último dia</translation>
    </message>
    <message>
      <source>The last 7 days</source>
      <translation>Os últimos 7 dias</translation>
    </message>
    <message>
      <source>The last 30 days</source>
      <translation>Os últimos 30 dias</translation>
    </message>
    <message>
      <source>Everything that is kept</source>
      <translation>Tudo o que é mantido</translation>
    </message>
  </context>
  <context>
    <name>DifferencesPage</name>
    <message>
      <source>&amp;Compare now</source>
      <translation>&amp;Comparar agora</translation>
    </message>
    <message>
      <source>Compare now</source>
      <translation>Comparar agora</translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation>Ex&amp;portar…</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exportar</translation>
    </message>
    <message>
      <source>Differences</source>
      <translation>Diferenças</translation>
    </message>
    <message>
      <source>Compares both sides as the nightly sync does, and changes nothing.</source>
      <translation>Compara os dois lados como a sincronização noturna faz, sem alterar nada.</translation>
    </message>
    <message>
      <source>Comparing both sides…</source>
      <translation>Comparando os dois lados…</translation>
    </message>
    <message numerus="yes">
      <source>More than %Ln difference(s), compared {when}; these are the first.</source>
      <translation>
        <numerusform>Mais de %Ln diferença, comparado {when}; esta é a primeira.</numerusform>
        <numerusform>Mais de %Ln diferenças, comparado {when}; estas são as primeiras.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln difference(s), compared {when}.</source>
      <translation>
        <numerusform>%Ln diferença, comparado {when}.</numerusform>
        <numerusform>%Ln diferenças, comparado {when}.</numerusform>
      </translation>
    </message>
    <message>
      <source>No differences, compared {when}.</source>
      <translation>Sem diferenças, comparado {when}.</translation>
    </message>
    <message>
      <source>The comparison was cancelled; below is what was known before.</source>
      <translation>A comparação foi cancelada; abaixo está o que se sabia antes.</translation>
    </message>
    <message>
      <source>The comparison could not be made.</source>
      <translation>Não foi possível fazer a comparação.</translation>
    </message>
    <message>
      <source>Nothing to show. Press Compare now to see where the two sides differ.</source>
      <translation>Não há nada para mostrar. Clique em Comparar agora para ver onde os dois lados diferem.</translation>
    </message>
    <message>
      <source>Export the differences</source>
      <translation>Exportar as diferenças</translation>
    </message>
    <message>
      <source>Table (*.csv)</source>
      <translation>Tabela (*.csv)</translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) written to {file}.</source>
      <translation>
        <numerusform>%Ln linha gravada em {file}.</numerusform>
        <numerusform>%Ln linhas gravadas em {file}.</numerusform>
      </translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Quem</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>Todos</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Motivo</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Registro</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>Campo</translation>
    </message>
  </context>
  <context>
    <name>DonePage</name>
    <message>
      <source>&amp;Look first what it would do</source>
      <translation>&amp;Ver primeiro o que seria feito</translation>
    </message>
    <message>
      <source>&amp;Sync now</source>
      <translation>&amp;Sincronizar agora</translation>
    </message>
    <message>
      <source>S&amp;top</source>
      <translation>&amp;Parar</translation>
    </message>
    <message>
      <source>Not done, and can be mended later:</source>
      <translation>Não foi feito e pode ser resolvido depois:</translation>
    </message>
    <message>
      <source>Not done</source>
      <translation>Não feito</translation>
    </message>
    <message>
      <source>The field could not be read before Apply. Look first what the sync would do.</source>
      <translation>O campo não podia ser lido antes de aplicar. Veja primeiro o que a sincronização faria.</translation>
    </message>
    <message>
      <source>{to} to Salesforce, {here} from Salesforce, about {calls} API calls.</source>
      <translation>{to} para o Salesforce, {here} do Salesforce, cerca de {calls} chamadas de API.</translation>
    </message>
    <message>
      <source>First sync</source>
      <translation>Primeira sincronização</translation>
    </message>
    <message>
      <source>SANDBOX</source>
      <translation>SANDBOX</translation>
    </message>
    <message>
      <source>PRODUCTION</source>
      <translation>PRODUÇÃO</translation>
    </message>
    <message>
      <source>PRACTICE</source>
      <translation>PRÁTICA</translation>
    </message>
    <message>
      <source>Start the first sync with {org} ({kind})?</source>
      <translation>Começar a primeira sincronização com {org} ({kind})?</translation>
    </message>
    <message>
      <source>&amp;Not yet</source>
      <translation>&amp;Ainda não</translation>
    </message>
  </context>
  <context>
    <name>Failures</name>
    <message>
      <source>Something unexpected happened</source>
      <translation>Aconteceu algo inesperado</translation>
    </message>
    <message>
      <source>What was done before stands. The report below helps whoever looks after this program.</source>
      <translation>O que foi feito antes permanece. O relatório abaixo ajuda quem cuida deste programa.</translation>
    </message>
    <message>
      <source>Opt-Out Sync</source>
      <translation>Opt-Out Sync</translation>
    </message>
    <message>
      <source>&amp;Copy details</source>
      <translation>&amp;Copiar detalhes</translation>
    </message>
    <message>
      <source>Copy for your &amp;admin</source>
      <translation>Copiar para o &amp;administrador</translation>
    </message>
  </context>
  <context>
    <name>FieldPage</name>
    <message>
      <source>On &amp;Contacts</source>
      <translation>Em &amp;Contatos</translation>
    </message>
    <message>
      <source>On &amp;Leads</source>
      <translation>Em C&amp;lientes potenciais</translation>
    </message>
    <message>
      <source>Another checkbox is our sales opt-out</source>
      <translation>Outra caixa de seleção é o nosso opt out de vendas</translation>
    </message>
    <message>
      <source>Not in this org. Install the Marketo Sales Connect customizations to have it.</source>
      <translation>Não existe nesta organização. Instale as personalizações do Marketo Sales Connect para tê-lo.</translation>
    </message>
    <message>
      <source>{contacts} Contacts and {leads} Leads are checked today.</source>
      <translation>Hoje estão marcados {contacts} Contatos e {leads} Clientes potenciais.</translation>
    </message>
    <message>
      <source>Hidden from you today, so nobody can count. The next page gives you access.</source>
      <translation>Hoje está oculto para você, por isso ninguém pode contar. A página seguinte dá acesso a você.</translation>
    </message>
    <message>
      <source>It is not on both objects; only the one that has it is kept in step.</source>
      <translation>Não está nos dois objetos; só o que o tem é mantido em dia.</translation>
    </message>
    <message>
      <source>Found by itself: {name}</source>
      <translation>Encontrado automaticamente: {name}</translation>
    </message>
    <message>
      <source>Find it for me</source>
      <translation>Encontrar para mim</translation>
    </message>
  </context>
  <context>
    <name>FilterLine</name>
    <message>
      <source>Search the runs</source>
      <translation>Pesquisar nas execuções</translation>
    </message>
    <message>
      <source>Which runs</source>
      <translation>Quais execuções</translation>
    </message>
    <message>
      <source>Export the &amp;list…</source>
      <translation>Exportar a &amp;lista…</translation>
    </message>
    <message>
      <source>Export the list</source>
      <translation>Exportar a lista</translation>
    </message>
    <message>
      <source>All runs</source>
      <translation>Todas as execuções</translation>
    </message>
    <message>
      <source>Syncs</source>
      <translation>Sincronizações</translation>
    </message>
    <message>
      <source>That changed something</source>
      <translation>As que alteraram algo</translation>
    </message>
    <message>
      <source>That need a look</source>
      <translation>As que requerem atenção</translation>
    </message>
  </context>
  <context>
    <name>FirstSteps</name>
    <message>
      <source>Command that connects</source>
      <translation>Comando que conecta</translation>
    </message>
    <message>
      <source>&amp;Copy</source>
      <translation>&amp;Copiar</translation>
    </message>
    <message>
      <source>Copy the command</source>
      <translation>Copiar o comando</translation>
    </message>
    <message>
      <source>&amp;Try it with the practice org</source>
      <translation>Experi&amp;mentar com a organização de prática</translation>
    </message>
    <message>
      <source>Try it with the practice org</source>
      <translation>Experimentar com a organização de prática</translation>
    </message>
    <message>
      <source>Connect to Salesforce</source>
      <translation>Conectar ao Salesforce</translation>
    </message>
    <message>
      <source>Run this on the command line with the address of your org. It asks for an access token, which is kept in the keyring of this computer. This window notices by itself.</source>
      <translation>Execute isto na linha de comando com o endereço da sua organização. Ele pede um token de acesso, que fica guardado no chaveiro deste computador. Esta janela percebe sozinha.</translation>
    </message>
    <message>
      <source>Just looking?</source>
      <translation>Só quer conhecer?</translation>
    </message>
    <message>
      <source>Set &amp;up…</source>
      <translation>C&amp;onfigurar…</translation>
    </message>
    <message>
      <source>Set up</source>
      <translation>Configurar</translation>
    </message>
    <message>
      <source>A few pages lead you through it: you sign in in your browser, choose the field, see what the first sync would do, and press Apply. Nothing is written before.</source>
      <translation>Poucas páginas conduzem você: você entra pelo navegador, escolhe o campo, vê o que a primeira sincronização faria e clica em Aplicar. Antes nada é gravado.</translation>
    </message>
    <message>
      <source>The practice org is a small Salesforce on this computer, with invented people. Nothing leaves the computer, and everything is gone when its window closes.</source>
      <translation>A organização de prática é um pequeno Salesforce neste computador, com pessoas inventadas. Nada sai do computador e tudo desaparece quando a janela dela é fechada.</translation>
    </message>
    <message>
      <source>On a server, or with an access token</source>
      <translation>Em um servidor, ou com um token de acesso</translation>
    </message>
    <message>
      <source>&amp;Import people…</source>
      <translation>&amp;Importar pessoas…</translation>
    </message>
    <message>
      <source>Import people</source>
      <translation>Importar pessoas</translation>
    </message>
    <message>
      <source>Bring your people in</source>
      <translation>Traga as suas pessoas</translation>
    </message>
    <message>
      <source>Export the people from the sales tool as CSV or Excel, with their e-mail and, where known, their Salesforce ID. Rows that do not fit are listed with the reason; the good ones are kept.</source>
      <translation>Exporte as pessoas da ferramenta de vendas como CSV ou Excel, com o e-mail e, quando conhecida, a ID do Salesforce. As linhas que não servem são listadas com o motivo; as boas são mantidas.</translation>
    </message>
  </context>
  <context>
    <name>Formats</name>
    <message>
      <source>today at {time}</source>
      <translation>hoje às {time}</translation>
    </message>
    <message>
      <source>yesterday at {time}</source>
      <translation>ontem às {time}</translation>
    </message>
    <message>
      <source>tomorrow at {time}</source>
      <translation>amanhã às {time}</translation>
    </message>
    <message>
      <source>{seconds} s</source>
      <translation>{seconds} s</translation>
    </message>
    <message>
      <source>{minutes} min {seconds} s</source>
      <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
      <source>{number} d</source>
      <translation>{number} d</translation>
    </message>
    <message>
      <source>{number} h</source>
      <translation>{number} h</translation>
    </message>
    <message>
      <source>{number} min</source>
      <translation>{number} min</translation>
    </message>
  </context>
  <context>
    <name>HandoverDialog</name>
    <message>
      <source>Hand over to the sales tool</source>
      <translation>Entregar à ferramenta de vendas</translation>
    </message>
    <message>
      <source>The sales tool has no way to be told by a program. Whoever opted out in Salesforce is written to files of at most 1,000 people; upload them there, then confirm each file here.</source>
      <translation>Nenhum programa pode avisar a ferramenta de vendas. Quem fez opt out no Salesforce é gravado em arquivos de no máximo 1.000 pessoas; envie-os para lá e depois confirme cada arquivo aqui.</translation>
    </message>
    <message>
      <source>Also those who were handed over and not &amp;confirmed</source>
      <translation>Também quem foi entregue e não foi &amp;confirmado</translation>
    </message>
    <message>
      <source>Also those who were handed over and not confirmed</source>
      <translation>Também quem foi entregue e não foi confirmado</translation>
    </message>
    <message>
      <source>&amp;Write the files…</source>
      <translation>&amp;Gravar os arquivos…</translation>
    </message>
    <message>
      <source>Confirm a &amp;file…</source>
      <translation>Confirmar um &amp;arquivo…</translation>
    </message>
    <message>
      <source>Nobody is to be handed over.</source>
      <translation>Não há ninguém a entregar.</translation>
    </message>
    <message>
      <source>{people} people written to {files}.</source>
      <translation>{people} pessoas gravadas em {files}.</translation>
    </message>
    <message>
      <source>{number} confirmed, {before} were before.</source>
      <translation>{number} confirmadas; {before} já estavam.</translation>
    </message>
    <message>
      <source>{new} to hand over, {waiting} handed over and not confirmed, {done} confirmed.</source>
      <translation>{new} por entregar, {waiting} entregues e não confirmadas, {done} confirmadas.</translation>
    </message>
  </context>
  <context>
    <name>Header</name>
    <message>
      <source>Progress</source>
      <translation>Progresso</translation>
    </message>
    <message>
      <source>Sync &amp;now</source>
      <translation>Sincroni&amp;zar agora</translation>
    </message>
    <message>
      <source>Sync now</source>
      <translation>Sincronizar agora</translation>
    </message>
    <message>
      <source>Compares both sides and brings them into agreement (F5)</source>
      <translation>Compara os dois lados e os deixa de acordo (F5)</translation>
    </message>
    <message>
      <source>&amp;Look at the plan…</source>
      <translation>&amp;Ver o plano…</translation>
    </message>
    <message>
      <source>Look at the plan</source>
      <translation>Ver o plano</translation>
    </message>
    <message>
      <source>&amp;Cancel</source>
      <translation>&amp;Cancelar</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Opening…</source>
      <translation>Abrindo…</translation>
    </message>
    <message>
      <source>About {time} left.</source>
      <translation>Faltam cerca de {time}.</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>Parando…</translation>
    </message>
    <message>
      <source>Up to date</source>
      <translation>Em dia</translation>
    </message>
    <message>
      <source>Under way</source>
      <translation>Em andamento</translation>
    </message>
    <message>
      <source>Not started</source>
      <translation>Não iniciado</translation>
    </message>
    <message>
      <source>Needs a look</source>
      <translation>Requer atenção</translation>
    </message>
    <message>
      <source>Problem</source>
      <translation>Problema</translation>
    </message>
  </context>
  <context>
    <name>Help</name>
    <message>
      <source>Getting started</source>
      <translation>Primeiros passos</translation>
    </message>
    <message>
      <source>Every day</source>
      <translation>No dia a dia</translation>
    </message>
    <message>
      <source>To look up</source>
      <translation>Para consultar</translation>
    </message>
  </context>
  <context>
    <name>HelpBrowser</name>
    <message>
      <source>Page of the help</source>
      <translation>Página da ajuda</translation>
    </message>
  </context>
  <context>
    <name>HelpWindow</name>
    <message>
      <source>Help for Opt-Out Sync</source>
      <translation>Ajuda do Opt-Out Sync</translation>
    </message>
    <message>
      <source>Search the help</source>
      <translation>Pesquisar na ajuda</translation>
    </message>
    <message>
      <source>Contents</source>
      <translation>Conteúdo</translation>
    </message>
    <message>
      <source>&amp;Back</source>
      <translation>&amp;Voltar</translation>
    </message>
    <message>
      <source>&amp;Forward</source>
      <translation>A&amp;vançar</translation>
    </message>
    <message numerus="yes">
      <source>%Ln page(s) found</source>
      <translation>
        <numerusform>%Ln página encontrada</numerusform>
        <numerusform>%Ln páginas encontradas</numerusform>
      </translation>
    </message>
    <message>
      <source>{page} – help for Opt-Out Sync</source>
      <translation>{page}: ajuda do Opt-Out Sync</translation>
    </message>
  </context>
  <context>
    <name>History</name>
    <message>
      <source>Runs</source>
      <translation>Execuções</translation>
    </message>
    <message>
      <source>What the run changed</source>
      <translation>O que a execução alterou</translation>
    </message>
    <message numerus="yes">
      <source>The first %Ln are listed; the export has all.</source>
      <translation>
        <numerusform>É mostrado o primeiro (%Ln); a exportação tem todos.</numerusform>
        <numerusform>São mostrados os primeiros %Ln; a exportação tem todos.</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Undo this run…</source>
      <translation>&amp;Desfazer esta execução…</translation>
    </message>
    <message>
      <source>Undo this run</source>
      <translation>Desfazer esta execução</translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation>Ex&amp;portar…</translation>
    </message>
    <message>
      <source>Export this run</source>
      <translation>Exportar esta execução</translation>
    </message>
    <message>
      <source>&amp;Try this record again</source>
      <translation>&amp;Tentar este registro de novo</translation>
    </message>
    <message>
      <source>&amp;Try again</source>
      <translation>&amp;Tentar de novo</translation>
    </message>
    <message>
      <source>Try this record again</source>
      <translation>Tentar este registro de novo</translation>
    </message>
    <message>
      <source>Delivers now what the chosen record waits for (Ctrl+T in the list)</source>
      <translation>Entrega agora o que o registro escolhido aguarda (Ctrl+T na lista)</translation>
    </message>
    <message>
      <source>No runs yet. Press Sync now, and what it did appears here.</source>
      <translation>Ainda não há execuções. Clique em Sincronizar agora e o que foi feito aparecerá aqui.</translation>
    </message>
    <message>
      <source>No run is like that. Choose other runs, or search for other words.</source>
      <translation>Nenhuma execução é assim. Escolha outras execuções ou pesquise outras palavras.</translation>
    </message>
    <message>
      <source>This run changed nothing.</source>
      <translation>Esta execução não alterou nada.</translation>
    </message>
    <message>
      <source>Choose a run to see what it changed.</source>
      <translation>Escolha uma execução para ver o que ela alterou.</translation>
    </message>
    <message>
      <source>Reading…</source>
      <translation>Lendo…</translation>
    </message>
    <message>
      <source>Started</source>
      <translation>Início</translation>
    </message>
    <message>
      <source>By</source>
      <translation>Por</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Motivo</translation>
    </message>
    <message>
      <source>To Salesforce</source>
      <translation>Para o Salesforce</translation>
    </message>
    <message>
      <source>From Salesforce</source>
      <translation>Do Salesforce</translation>
    </message>
    <message>
      <source>Problems</source>
      <translation>Problemas</translation>
    </message>
    <message>
      <source>Took</source>
      <translation>Duração</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Quem</translation>
    </message>
    <message>
      <source>Direction</source>
      <translation>Direção</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Registro</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>Campo</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Resultado</translation>
    </message>
    <message>
      <source>Unsubscribed</source>
      <translation>Assinatura cancelada</translation>
    </message>
  </context>
  <context>
    <name>HistoryPage</name>
    <message numerus="yes">
      <source>%Ln change(s) put back.</source>
      <translation>
        <numerusform>%Ln alteração reposta.</numerusform>
        <numerusform>%Ln alterações repostas.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln problem(s); see Problems.</source>
      <translation>
        <numerusform>%Ln problema; consulte Problemas.</numerusform>
        <numerusform>%Ln problemas; consulte Problemas.</numerusform>
      </translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exportar</translation>
    </message>
    <message>
      <source>Table (*.csv)</source>
      <translation>Tabela (*.csv)</translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) written to {file}.</source>
      <translation>
        <numerusform>%Ln linha gravada em {file}.</numerusform>
        <numerusform>%Ln linhas gravadas em {file}.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ImportReport</name>
    <message>
      <source>{number} added</source>
      <translation>{number} adicionadas</translation>
    </message>
    <message>
      <source>{number} updated</source>
      <translation>{number} atualizadas</translation>
    </message>
    <message>
      <source>{number} unchanged</source>
      <translation>{number} sem alterações</translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) not taken</source>
      <translation>
        <numerusform>%Ln linha não aceita</numerusform>
        <numerusform>%Ln linhas não aceitas</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ImportReportDialog</name>
    <message>
      <source>People imported</source>
      <translation>Pessoas importadas</translation>
    </message>
  </context>
  <context>
    <name>Importing</name>
    <message>
      <source>Import people</source>
      <translation>Importar pessoas</translation>
    </message>
    <message>
      <source>People (*.csv *.tsv *.txt *.xlsx *.xls *.ods)</source>
      <translation>Pessoas (*.csv *.tsv *.txt *.xlsx *.xls *.ods)</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>Todos os arquivos (*)</translation>
    </message>
  </context>
  <context>
    <name>LayoutPictureView</name>
    <message>
      <source>Drawing of the page layout</source>
      <translation>Desenho do layout de página</translation>
    </message>
    <message>
      <source>Drawing of the page layout {name}</source>
      <translation>Desenho do layout de página {name}</translation>
    </message>
    <message>
      <source>There is no drawing of this layout.</source>
      <translation>Não há desenho deste layout.</translation>
    </message>
    <message>
      <source>{label} (will be added)</source>
      <translation>{label} (será adicionado)</translation>
    </message>
    <message>
      <source>{label} (is here)</source>
      <translation>{label} (está aqui)</translation>
    </message>
    <message>
      <source>no fields</source>
      <translation>sem campos</translation>
    </message>
    <message>
      <source>Section {heading}: {fields}</source>
      <translation>Seção {heading}: {fields}</translation>
    </message>
  </context>
  <context>
    <name>LayoutsPart</name>
    <message>
      <source>&amp;Add to all layouts</source>
      <translation>&amp;Adicionar a todos os layouts</translation>
    </message>
    <message>
      <source>The eight steps by hand</source>
      <translation>As oito etapas à mão</translation>
    </message>
    <message>
      <source>Page layouts</source>
      <translation>Layouts de página</translation>
    </message>
    <message>
      <source>{object} layouts</source>
      <translation>Layouts de {object}</translation>
    </message>
    <message>
      <source>The field is there</source>
      <translation>O campo está lá</translation>
    </message>
    <message>
      <source>Added with Apply</source>
      <translation>Adicionado ao aplicar</translation>
    </message>
    <message>
      <source>The field is missing</source>
      <translation>O campo falta</translation>
    </message>
    <message>
      <source>Do not add</source>
      <translation>Não adicionar</translation>
    </message>
    <message>
      <source>Add to layout</source>
      <translation>Adicionar ao layout</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Mostrar</translation>
    </message>
    <message>
      <source>No profile is known to use it.</source>
      <translation>Não se conhece nenhum perfil que o use.</translation>
    </message>
    <message numerus="yes">
      <source>Used by %Ln profile(s).</source>
      <translation>
        <numerusform>Usado por %Ln perfil.</numerusform>
        <numerusform>Usado por %Ln perfis.</numerusform>
      </translation>
    </message>
    <message>
      <source>Open {object} layouts in Setup</source>
      <translation>Abrir os layouts de {object} em Configuração</translation>
    </message>
  </context>
  <context>
    <name>LinkDialog</name>
    <message>
      <source>Link to a Salesforce record</source>
      <translation>Vincular a um registro do Salesforce</translation>
    </message>
    <message>
      <source>Which record is {email}?</source>
      <translation>Que registro é {email}?</translation>
    </message>
    <message>
      <source>Records with this address</source>
      <translation>Registros com este endereço</translation>
    </message>
    <message>
      <source>Looking in Salesforce…</source>
      <translation>Procurando no Salesforce…</translation>
    </message>
    <message>
      <source>003… is a Contact, 00Q… a Lead</source>
      <translation>003… é um Contato, 00Q… um Cliente potencial</translation>
    </message>
    <message>
      <source>Salesforce ID</source>
      <translation>ID do Salesforce</translation>
    </message>
    <message>
      <source>Salesforce &amp;ID</source>
      <translation>&amp;ID do Salesforce</translation>
    </message>
    <message>
      <source>&amp;Link</source>
      <translation>&amp;Vincular</translation>
    </message>
    <message>
      <source>No live Contact or Lead has this address. Its ID can be typed below.</source>
      <translation>Nenhum Contato ou Cliente potencial ativo tem este endereço. A ID pode ser digitada abaixo.</translation>
    </message>
    <message>
      <source>Salesforce could not be asked.</source>
      <translation>Não foi possível perguntar ao Salesforce.</translation>
    </message>
    <message>
      <source>Object</source>
      <translation>Objeto</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nome</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Observação</translation>
    </message>
    <message>
      <source>Linked to somebody else</source>
      <translation>Vinculado a outra pessoa</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Opt-Out Sync</source>
      <translation>Opt-Out Sync</translation>
    </message>
    <message>
      <source>Opt-Out Sync practice</source>
      <translation>Opt-Out Sync prática</translation>
    </message>
  </context>
  <context>
    <name>Menus</name>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Arquivo</translation>
    </message>
    <message>
      <source>&amp;Import people…</source>
      <translation>&amp;Importar pessoas…</translation>
    </message>
    <message>
      <source>Set &amp;up…</source>
      <translation>C&amp;onfigurar…</translation>
    </message>
    <message>
      <source>&amp;Practice org…</source>
      <translation>Organização de &amp;prática…</translation>
    </message>
    <message>
      <source>&amp;Settings</source>
      <translation>&amp;Configurações</translation>
    </message>
    <message>
      <source>&amp;Close window</source>
      <translation>&amp;Fechar janela</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Sair</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>E&amp;xibir</translation>
    </message>
    <message>
      <source>&amp;Search</source>
      <translation>&amp;Pesquisar</translation>
    </message>
    <message>
      <source>&amp;Sync</source>
      <translation>&amp;Sincronizar</translation>
    </message>
    <message>
      <source>&amp;Sync now</source>
      <translation>&amp;Sincronizar agora</translation>
    </message>
    <message>
      <source>&amp;Preview…</source>
      <translation>&amp;Prévia…</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>A&amp;juda</translation>
    </message>
    <message>
      <source>&amp;Help for this screen</source>
      <translation>A&amp;juda sobre esta tela</translation>
    </message>
    <message>
      <source>&amp;Contents of the help</source>
      <translation>&amp;Conteúdo da ajuda</translation>
    </message>
    <message>
      <source>&amp;About Opt-Out Sync</source>
      <translation>&amp;Sobre o Opt-Out Sync</translation>
    </message>
    <message>
      <source>Create &amp;diagnostic file…</source>
      <translation>Criar arquivo de &amp;diagnóstico…</translation>
    </message>
  </context>
  <context>
    <name>Messages</name>
    <message>
      <source>Contact</source>
      <translation>Contato</translation>
    </message>
    <message>
      <source>Lead</source>
      <translation>Cliente potencial</translation>
    </message>
    <message>
      <source>Account</source>
      <translation>Conta</translation>
    </message>
    <message>
      <source>ahead of</source>
      <translation>adiantado</translation>
    </message>
    <message>
      <source>behind</source>
      <translation>atrasado</translation>
    </message>
    <message>
      <source>sync</source>
      <translation>sincronização</translation>
    </message>
    <message>
      <source>delivery</source>
      <translation>envio</translation>
    </message>
    <message>
      <source>undo</source>
      <translation>desfazer</translation>
    </message>
    <message>
      <source>re-subscription</source>
      <translation>restabelecimento da assinatura</translation>
    </message>
    <message>
      <source>under way</source>
      <translation>em andamento</translation>
    </message>
    <message>
      <source>done</source>
      <translation>concluída</translation>
    </message>
    <message>
      <source>with problems</source>
      <translation>com problemas</translation>
    </message>
    <message>
      <source>held</source>
      <translation>retida</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>falhou</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>pulada</translation>
    </message>
    <message>
      <source>missed</source>
      <translation>perdida</translation>
    </message>
    <message>
      <source>accepted</source>
      <translation>aceita</translation>
    </message>
    <message>
      <source>dismissed</source>
      <translation>descartada</translation>
    </message>
    <message>
      <source>Under way</source>
      <translation>Em andamento</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Concluída</translation>
    </message>
    <message>
      <source>Held</source>
      <translation>Retida</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>Cancelada</translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>Falhou</translation>
    </message>
    <message>
      <source>Interrupted</source>
      <translation>Interrompida</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>Pulada</translation>
    </message>
    <message>
      <source>Missed</source>
      <translation>Perdida</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Desfazer</translation>
    </message>
    <message>
      <source>Re-subscription</source>
      <translation>Assinatura restabelecida</translation>
    </message>
    <message>
      <source>Sync now</source>
      <translation>Sincronizar agora</translation>
    </message>
    <message>
      <source>Command line</source>
      <translation>Linha de comando</translation>
    </message>
    <message>
      <source>Unsubscribe</source>
      <translation>Cancelamento de assinatura</translation>
    </message>
    <message>
      <source>Nightly sync</source>
      <translation>Sincronização noturna</translation>
    </message>
    <message>
      <source>Nightly sync, later</source>
      <translation>Sincronização noturna, mais tarde</translation>
    </message>
    <message>
      <source>In the background</source>
      <translation>Em segundo plano</translation>
    </message>
    <message>
      <source>Setup</source>
      <translation>Assistente</translation>
    </message>
    <message>
      <source>From the window, delivery</source>
      <translation>Da janela, envio</translation>
    </message>
    <message>
      <source>{started_by}, delivery</source>
      <translation>{started_by}, envio</translation>
    </message>
    <message>
      <source>{number} to Salesforce</source>
      <translation>{number} para o Salesforce</translation>
    </message>
    <message>
      <source>{number} from Salesforce</source>
      <translation>{number} do Salesforce</translation>
    </message>
    <message>
      <source>, </source>
      <translation>, </translation>
    </message>
    <message>
      <source>To Salesforce</source>
      <translation>Para o Salesforce</translation>
    </message>
    <message>
      <source>From Salesforce</source>
      <translation>Do Salesforce</translation>
    </message>
    <message>
      <source>Email Opt Out</source>
      <translation>Opt out de email</translation>
    </message>
    <message>
      <source>Cleared</source>
      <translation>Desmarcada</translation>
    </message>
    <message>
      <source>Cleared and read back</source>
      <translation>Desmarcada e conferida</translation>
    </message>
    <message>
      <source>Was clear already</source>
      <translation>Já estava desmarcada</translation>
    </message>
    <message>
      <source>Ticked</source>
      <translation>Marcada</translation>
    </message>
    <message>
      <source>Ticked and read back</source>
      <translation>Marcada e conferida</translation>
    </message>
    <message>
      <source>Was ticked already</source>
      <translation>Já estava marcada</translation>
    </message>
    <message>
      <source>Unsubscribed here</source>
      <translation>Assinatura cancelada aqui</translation>
    </message>
    <message>
      <source>Connecting to Salesforce</source>
      <translation>Conectando ao Salesforce</translation>
    </message>
    <message>
      <source>Reading Contacts</source>
      <translation>Lendo Contatos</translation>
    </message>
    <message>
      <source>Reading Leads</source>
      <translation>Lendo Clientes potenciais</translation>
    </message>
    <message>
      <source>Reading linked records</source>
      <translation>Lendo registros vinculados</translation>
    </message>
    <message>
      <source>Comparing both sides</source>
      <translation>Comparando os dois lados</translation>
    </message>
    <message>
      <source>Recording what Salesforce knows</source>
      <translation>Registrando o que o Salesforce sabe</translation>
    </message>
    <message>
      <source>Ticking boxes in Salesforce</source>
      <translation>Marcando caixas no Salesforce</translation>
    </message>
    <message>
      <source>Reading back what was written</source>
      <translation>Conferindo o que foi gravado</translation>
    </message>
    <message>
      <source>Checking the org</source>
      <translation>Verificando a organização</translation>
    </message>
    <message>
      <source>Setting up</source>
      <translation>Configurando</translation>
    </message>
    <message>
      <source>Putting back what the run changed</source>
      <translation>Repondo o que a execução alterou</translation>
    </message>
    <message>
      <source>{phase}, {done} of {total}</source>
      <translation>{phase}, {done} de {total}</translation>
    </message>
    <message>
      <source>{phase}, {done}</source>
      <translation>{phase}, {done}</translation>
    </message>
    <message>
      <source>Came in</source>
      <translation>Chegou</translation>
    </message>
    <message>
      <source>Asked to get no more mail</source>
      <translation>Pediu para não receber mais e-mails</translation>
    </message>
    <message>
      <source>Noticed</source>
      <translation>Percebido</translation>
    </message>
    <message>
      <source>Recorded here</source>
      <translation>Registrado aqui</translation>
    </message>
    <message>
      <source>Written to Salesforce</source>
      <translation>Gravado no Salesforce</translation>
    </message>
    <message>
      <source>Read back</source>
      <translation>Conferido</translation>
    </message>
    <message>
      <source>Could not be written</source>
      <translation>Não foi possível gravar</translation>
    </message>
    <message>
      <source>Re-subscribed</source>
      <translation>Assinatura restabelecida</translation>
    </message>
    <message>
      <source>Box cleared</source>
      <translation>Caixa desmarcada</translation>
    </message>
    <message>
      <source>Unsubscribe ended here</source>
      <translation>O cancelamento terminou aqui</translation>
    </message>
    <message numerus="yes">
      <source>%Ln problem(s)</source>
      <translation>
        <numerusform>%Ln problema</numerusform>
        <numerusform>%Ln problemas</numerusform>
      </translation>
    </message>
    <message>
      <source>Reading the file</source>
      <translation>Lendo o arquivo</translation>
    </message>
    <message>
      <source>Undone</source>
      <translation>Desfeito</translation>
    </message>
    <message>
      <source>Left out by an undo</source>
      <translation>Deixado de fora por ter sido desfeito</translation>
    </message>
    <message>
      <source>Box was cleared by somebody else</source>
      <translation>Outra pessoa desmarcou a caixa</translation>
    </message>
    <message>
      <source>Problem</source>
      <translation>Problema</translation>
    </message>
    <message>
      <source>Linked</source>
      <translation>Vinculada</translation>
    </message>
    <message>
      <source>Unlinked</source>
      <translation>Desvinculada</translation>
    </message>
    <message>
      <source>Handed over to the sales tool</source>
      <translation>Entregue à ferramenta de vendas</translation>
    </message>
    <message>
      <source>Hand-over confirmed</source>
      <translation>Entrega confirmada</translation>
    </message>
    <message>
      <source>Deleted here</source>
      <translation>Excluída aqui</translation>
    </message>
  </context>
  <context>
    <name>MoreButton</name>
    <message>
      <source>More ways to sync</source>
      <translation>Mais formas de sincronizar</translation>
    </message>
    <message>
      <source>Preview and pause</source>
      <translation>Prévia e pausa</translation>
    </message>
    <message>
      <source>&amp;Preview…</source>
      <translation>&amp;Prévia…</translation>
    </message>
    <message>
      <source>&amp;Resume the nightly sync</source>
      <translation>&amp;Retomar a sincronização noturna</translation>
    </message>
  </context>
  <context>
    <name>Navigation</name>
    <message>
      <source>Pages</source>
      <translation>Páginas</translation>
    </message>
    <message>
      <source>Overview</source>
      <translation>Resumo</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Pessoas</translation>
    </message>
    <message>
      <source>Problems</source>
      <translation>Problemas</translation>
    </message>
    <message>
      <source>Differences</source>
      <translation>Diferenças</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Histórico</translation>
    </message>
    <message>
      <source>Ways in</source>
      <translation>Entradas</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Configurações</translation>
    </message>
    <message>
      <source>{word} ({count})</source>
      <translation>{word} ({count})</translation>
    </message>
  </context>
  <context>
    <name>NetworkPart</name>
    <message>
      <source>As this computer is &amp;set</source>
      <translation>Como este computador está &amp;configurado</translation>
    </message>
    <message>
      <source>&amp;Directly, without a proxy</source>
      <translation>&amp;Diretamente, sem proxy</translation>
    </message>
    <message>
      <source>By this &amp;proxy</source>
      <translation>Por este &amp;proxy</translation>
    </message>
    <message>
      <source>Address of the proxy</source>
      <translation>Endereço do proxy</translation>
    </message>
    <message>
      <source>Extra certificate authority</source>
      <translation>Autoridade de certificação adicional</translation>
    </message>
    <message>
      <source>&amp;Choose…</source>
      <translation>&amp;Escolher…</translation>
    </message>
    <message>
      <source>Proxy</source>
      <translation>Proxy</translation>
    </message>
    <message>
      <source>Company certificate</source>
      <translation>Certificado da empresa</translation>
    </message>
    <message>
      <source>Certificates that this computer trusts are trusted already. Choose a PEM file only where your company inspects encrypted traffic and its certificate is not installed here.</source>
      <translation>Os certificados em que este computador confia já são confiáveis. Escolha um arquivo PEM só se a sua empresa inspeciona o tráfego criptografado e o certificado dela não está instalado aqui.</translation>
    </message>
    <message>
      <source>&amp;Test the way</source>
      <translation>&amp;Testar o caminho</translation>
    </message>
    <message>
      <source>Certificate authority</source>
      <translation>Autoridade de certificação</translation>
    </message>
    <message>
      <source>Certificates (*.pem *.crt *.cer)</source>
      <translation>Certificados (*.pem *.crt *.cer)</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>Todos os arquivos (*)</translation>
    </message>
    <message>
      <source>Trying …</source>
      <translation>Testando …</translation>
    </message>
    <message>
      <source>Salesforce answers.</source>
      <translation>O Salesforce responde.</translation>
    </message>
  </context>
  <context>
    <name>NightlyPage</name>
    <message>
      <source>&amp;Sync with Salesforce every night</source>
      <translation>&amp;Sincronizar com o Salesforce toda noite</translation>
    </message>
    <message>
      <source>Let the &amp;timer of this computer start it</source>
      <translation>Que o &amp;temporizador deste computador a inicie</translation>
    </message>
    <message>
      <source>Start the app when I &amp;log in</source>
      <translation>&amp;Iniciar o aplicativo quando eu fizer login</translation>
    </message>
    <message>
      <source>&amp;At</source>
      <translation>&amp;Às</translation>
    </message>
    <message>
      <source>Time &amp;zone</source>
      <translation>&amp;Fuso horário</translation>
    </message>
    <message>
      <source>Switched off, unsubscribes are still pushed, to Email Opt Out. What is ticked in Salesforce is then not noticed here.</source>
      <translation>Desativada, os cancelamentos de assinatura continuam sendo enviados, para o Opt out de email. O que é marcado no Salesforce não é percebido aqui nesse caso.</translation>
    </message>
    <message>
      <source>Then it also runs while the app is closed.</source>
      <translation>Assim ela também é executada com o aplicativo fechado.</translation>
    </message>
    <message>
      <source>It stays in the background, and unsubscribes go out at once.</source>
      <translation>Ele fica em segundo plano, e os cancelamentos de assinatura são enviados na hora.</translation>
    </message>
    <message>
      <source>A night that was missed, because the computer slept or was off, is made up for as soon as it is back. The keyring must be open then: it is while you are logged in.</source>
      <translation>Uma noite perdida, porque o computador estava suspenso ou desligado, é recuperada assim que ele volta. O chaveiro precisa estar aberto então: ele está enquanto você está com a sessão aberta.</translation>
    </message>
  </context>
  <context>
    <name>Nights</name>
    <message>
      <source>Last 60 nights</source>
      <translation>Últimas 60 noites</translation>
    </message>
    <message>
      <source>Show as ta&amp;ble</source>
      <translation>Mostrar como &amp;tabela</translation>
    </message>
    <message>
      <source>Show as table</source>
      <translation>Mostrar como tabela</translation>
    </message>
    <message>
      <source>Up: to Salesforce. Down: from Salesforce. Diamond: problems. Dot: no sync.</source>
      <translation>Para cima: para o Salesforce. Para baixo: do Salesforce. Losango: problemas. Ponto: sem sincronização.</translation>
    </message>
    <message>
      <source>No sync yet. Each night appears here with what it changed.</source>
      <translation>Ainda não há sincronizações. Cada noite aparece aqui com o que alterou.</translation>
    </message>
    <message>
      <source>No nights yet.</source>
      <translation>Ainda não há noites.</translation>
    </message>
    <message>
      <source>Night</source>
      <translation>Noite</translation>
    </message>
    <message>
      <source>To Salesforce</source>
      <translation>Para o Salesforce</translation>
    </message>
    <message>
      <source>From Salesforce</source>
      <translation>Do Salesforce</translation>
    </message>
    <message>
      <source>Problems</source>
      <translation>Problemas</translation>
    </message>
  </context>
  <context>
    <name>NightsChart</name>
    <message>
      <source>Chart of the last 60 nights</source>
      <translation>Gráfico das últimas 60 noites</translation>
    </message>
    <message>
      <source>{ran} of {all} nights with a sync. {out} records to Salesforce, {back} from Salesforce.</source>
      <translation>{ran} de {all} noites com sincronização. {out} registros para o Salesforce, {back} do Salesforce.</translation>
    </message>
    <message>
      <source>{day}: no sync</source>
      <translation>{day}: sem sincronização</translation>
    </message>
    <message>
      <source>{day}: {out} to Salesforce, {back} from Salesforce, {problems} problems</source>
      <translation>{day}: {out} para o Salesforce, {back} do Salesforce, {problems} problemas</translation>
    </message>
  </context>
  <context>
    <name>NotTakenDialog</name>
    <message>
      <source>Import</source>
      <translation>Importar</translation>
    </message>
    <message>
      <source>Rows that were not taken</source>
      <translation>Linhas que não foram aceitas</translation>
    </message>
    <message>
      <source>Every row was taken.</source>
      <translation>Todas as linhas foram aceitas.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fechar</translation>
    </message>
    <message>
      <source>Line</source>
      <translation>Linha</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Motivo</translation>
    </message>
  </context>
  <context>
    <name>Notices</name>
    <message>
      <source>Opt-Out Sync is up to date again</source>
      <translation>O Opt-Out Sync está em dia novamente</translation>
    </message>
  </context>
  <context>
    <name>OrgStrip</name>
    <message>
      <source>No org</source>
      <translation>Sem organização</translation>
    </message>
    <message>
      <source>PRACTICE</source>
      <translation>PRÁTICA</translation>
    </message>
    <message>
      <source>SANDBOX</source>
      <translation>SANDBOX</translation>
    </message>
    <message>
      <source>PRODUCTION</source>
      <translation>PRODUÇÃO</translation>
    </message>
  </context>
  <context>
    <name>OverviewPage</name>
    <message>
      <source>First steps</source>
      <translation>Primeiros passos</translation>
    </message>
  </context>
  <context>
    <name>Pausing</name>
    <message>
      <source>Pause for &amp;1 hour</source>
      <translation>Pausar por &amp;1 hora</translation>
    </message>
    <message>
      <source>Pause until &amp;tomorrow</source>
      <translation>Pausar até &amp;amanhã</translation>
    </message>
    <message>
      <source>Pause until I &amp;resume</source>
      <translation>Pausar até eu &amp;retomar</translation>
    </message>
  </context>
  <context>
    <name>PeopleActions</name>
    <message>
      <source>Add u&amp;nsubscribes…</source>
      <translation>Adicionar ca&amp;ncelamentos…</translation>
    </message>
    <message>
      <source>I&amp;mport people…</source>
      <translation>I&amp;mportar pessoas…</translation>
    </message>
    <message>
      <source>E&amp;xport…</source>
      <translation>Ex&amp;portar…</translation>
    </message>
    <message>
      <source>O&amp;pen</source>
      <translation>A&amp;brir</translation>
    </message>
    <message>
      <source>&amp;Link…</source>
      <translation>&amp;Vincular…</translation>
    </message>
    <message>
      <source>Delete…</source>
      <translation>Excluir…</translation>
    </message>
  </context>
  <context>
    <name>PeoplePage</name>
    <message>
      <source>Search by name or e-mail</source>
      <translation>Pesquisar por nome ou e-mail</translation>
    </message>
    <message>
      <source>Search people</source>
      <translation>Pesquisar pessoas</translation>
    </message>
    <message numerus="yes">
      <source>%Ln person(s)</source>
      <translation>
        <numerusform>%Ln pessoa</numerusform>
        <numerusform>%Ln pessoas</numerusform>
      </translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Colunas</translation>
    </message>
    <message>
      <source>Nobody is found by “{typed}”. Type the beginning of a name or of an e-mail.</source>
      <translation>Ninguém foi encontrado com “{typed}”. Digite o começo de um nome ou de um e-mail.</translation>
    </message>
    <message>
      <source>Nobody who unsubscribed has further records with the same address.</source>
      <translation>Ninguém que cancelou a assinatura tem outros registros com o mesmo endereço.</translation>
    </message>
    <message>
      <source>No people yet. Import a file: File, Import people.</source>
      <translation>Ainda não há pessoas. Importe um arquivo: Arquivo, Importar pessoas.</translation>
    </message>
    <message>
      <source>Nobody has unsubscribed yet.</source>
      <translation>Ninguém cancelou a assinatura ainda.</translation>
    </message>
    <message>
      <source>Everybody is linked to a Contact or a Lead.</source>
      <translation>Todas as pessoas estão vinculadas a um Contato ou a um Cliente potencial.</translation>
    </message>
    <message>
      <source>Both sides agree about everybody.</source>
      <translation>Os dois lados concordam sobre todas as pessoas.</translation>
    </message>
    <message>
      <source>Nobody has a problem.</source>
      <translation>Ninguém tem um problema.</translation>
    </message>
    <message>
      <source>Import a &amp;file of the sales tool (CSV or Excel)</source>
      <translation>Importar um &amp;arquivo da ferramenta de vendas (CSV ou Excel)</translation>
    </message>
    <message>
      <source>People file</source>
      <translation>Arquivo de pessoas</translation>
    </message>
    <message>
      <source>Email ID, First Name, Last Name, Salesforce ID …</source>
      <translation>Email ID, First Name, Last Name, Salesforce ID …</translation>
    </message>
    <message>
      <source>C&amp;hoose…</source>
      <translation>E&amp;scolher…</translation>
    </message>
    <message>
      <source>Take all &amp;Contacts and Leads of the org</source>
      <translation>Usar todos os &amp;Contatos e Clientes potenciais da organização</translation>
    </message>
    <message>
      <source>&amp;Keep those who are here</source>
      <translation>&amp;Manter quem já está aqui</translation>
    </message>
    <message>
      <source>&amp;Link people without a Salesforce ID</source>
      <translation>&amp;Vincular as pessoas sem ID do Salesforce</translation>
    </message>
    <message>
      <source>By their address, where there is exactly one match. Where several records have it, nobody is guessed at: they wait in a work list.</source>
      <translation>Pelo endereço, onde há exatamente uma correspondência. Onde vários registros o têm, não se adivinha: elas esperam em uma lista de trabalho.</translation>
    </message>
    <message>
      <source>{people} people, {linked} of them linked; {added} would be new.</source>
      <translation>{people} pessoas, {linked} delas vinculadas; {added} seriam novas.</translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) do not fit and stay out:</source>
      <translation>
        <numerusform>%Ln linha não serve e fica de fora:</numerusform>
        <numerusform>%Ln linhas não servem e ficam de fora:</numerusform>
      </translation>
    </message>
    <message>
      <source>Press Next once more to go on without them.</source>
      <translation>Clique em Próximo mais uma vez para continuar sem elas.</translation>
    </message>
    <message>
      <source>Reading the people …</source>
      <translation>Lendo as pessoas …</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Pessoas</translation>
    </message>
    <message>
      <source>People (*.csv *.tsv *.txt *.xlsx *.xls *.ods)</source>
      <translation>Pessoas (*.csv *.tsv *.txt *.xlsx *.xls *.ods)</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>Todos os arquivos (*)</translation>
    </message>
  </context>
  <context>
    <name>PeopleTable</name>
    <message>
      <source>People</source>
      <translation>Pessoas</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nome</translation>
    </message>
    <message>
      <source>E-mail</source>
      <translation>E-mail</translation>
    </message>
    <message>
      <source>Contact</source>
      <translation>Contato</translation>
    </message>
    <message>
      <source>Lead</source>
      <translation>Cliente potencial</translation>
    </message>
    <message>
      <source>Here</source>
      <translation>Aqui</translation>
    </message>
    <message>
      <source>In Salesforce</source>
      <translation>No Salesforce</translation>
    </message>
    <message>
      <source>Since</source>
      <translation>Desde</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Origem</translation>
    </message>
    <message>
      <source>⊘ Unsubscribed</source>
      <translation>⊘ Assinatura cancelada</translation>
    </message>
    <message>
      <source>⊘ Opted out</source>
      <translation>⊘ Opt out</translation>
    </message>
    <message>
      <source>Not known</source>
      <translation>Desconhecido</translation>
    </message>
    <message>
      <source>≠ {state}, differs</source>
      <translation>≠ {state}, difere</translation>
    </message>
  </context>
  <context>
    <name>PersonDialog</name>
    <message>
      <source>What happened</source>
      <translation>O que aconteceu</translation>
    </message>
    <message>
      <source>&amp;Unsubscribe</source>
      <translation>Cancelar a &amp;assinatura</translation>
    </message>
    <message>
      <source>&amp;Re-subscribe…</source>
      <translation>&amp;Restabelecer a assinatura…</translation>
    </message>
    <message>
      <source>Lin&amp;k…</source>
      <translation>Vin&amp;cular…</translation>
    </message>
    <message>
      <source>&amp;Export the evidence…</source>
      <translation>E&amp;xportar as evidências…</translation>
    </message>
    <message>
      <source>Open the &amp;Contact</source>
      <translation>Abrir o &amp;Contato</translation>
    </message>
    <message>
      <source>Open the &amp;Lead</source>
      <translation>Abrir o Cliente &amp;potencial</translation>
    </message>
    <message>
      <source>Nothing happened yet.</source>
      <translation>Ainda não aconteceu nada.</translation>
    </message>
    <message>
      <source>Here: ⊘ unsubscribed since {when} ({source}).</source>
      <translation>Aqui: ⊘ assinatura cancelada desde {when} ({source}).</translation>
    </message>
    <message>
      <source>source not known</source>
      <translation>origem desconhecida</translation>
    </message>
    <message>
      <source>Here: gets mail.</source>
      <translation>Aqui: recebe e-mails.</translation>
    </message>
    <message>
      <source>In Salesforce: ⊘ opted out.</source>
      <translation>No Salesforce: ⊘ em opt out.</translation>
    </message>
    <message>
      <source>In Salesforce: not opted out.</source>
      <translation>No Salesforce: sem opt out.</translation>
    </message>
    <message>
      <source>In Salesforce: not known.</source>
      <translation>No Salesforce: desconhecido.</translation>
    </message>
    <message>
      <source>≠ The two differ.</source>
      <translation>≠ Os dois diferem.</translation>
    </message>
    <message>
      <source>Delivering to Salesforce…</source>
      <translation>Entregando ao Salesforce…</translation>
    </message>
    <message>
      <source>Unsubscribed, and delivered to Salesforce.</source>
      <translation>Assinatura cancelada e enviada ao Salesforce.</translation>
    </message>
    <message>
      <source>Unsubscribed here. Salesforce has not got it; see Problems.</source>
      <translation>Assinatura cancelada aqui. O Salesforce não a tem; consulte Problemas.</translation>
    </message>
    <message>
      <source>Unsubscribed here. The delivery to Salesforce waits and is tried again.</source>
      <translation>Assinatura cancelada aqui. O envio ao Salesforce está em espera e será tentado de novo.</translation>
    </message>
    <message>
      <source>Linked. What waits for this person goes to Salesforce with the next delivery.</source>
      <translation>Vinculada. O que espera por esta pessoa vai ao Salesforce com o próximo envio.</translation>
    </message>
    <message>
      <source>Re-subscribed on both sides, and recorded.</source>
      <translation>Assinatura restabelecida nos dois lados e registrada.</translation>
    </message>
    <message>
      <source>A box could not be cleared, so the person stays unsubscribed. See Problems.</source>
      <translation>Não foi possível desmarcar uma caixa, por isso a assinatura continua cancelada. Consulte Problemas.</translation>
    </message>
    <message>
      <source>Clearing on both sides…</source>
      <translation>Retirando nos dois lados…</translation>
    </message>
    <message>
      <source>Export the evidence</source>
      <translation>Exportar as evidências</translation>
    </message>
    <message>
      <source>Page to read (*.html)</source>
      <translation>Página para leitura (*.html)</translation>
    </message>
    <message>
      <source>Table (*.csv)</source>
      <translation>Tabela (*.csv)</translation>
    </message>
    <message>
      <source>Written to {file}.</source>
      <translation>Gravado em {file}.</translation>
    </message>
    <message>
      <source>Contact {id}</source>
      <translation>Contato {id}</translation>
    </message>
    <message>
      <source>Lead {id}</source>
      <translation>Cliente potencial {id}</translation>
    </message>
    <message>
      <source>Not linked to a Salesforce record, so nothing can be delivered.</source>
      <translation>Sem vínculo com um registro do Salesforce, portanto nada pode ser enviado.</translation>
    </message>
    <message>
      <source>What</source>
      <translation>O quê</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Quando</translation>
    </message>
    <message>
      <source>After</source>
      <translation>Depois de</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>Onde</translation>
    </message>
    <message>
      <source>By</source>
      <translation>Por</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Detalhes</translation>
    </message>
  </context>
  <context>
    <name>PlanDialog</name>
    <message>
      <source>Held run</source>
      <translation>Execução retida</translation>
    </message>
    <message>
      <source>Preview of the sync</source>
      <translation>Prévia da sincronização</translation>
    </message>
    <message>
      <source>What would change</source>
      <translation>O que mudaria</translation>
    </message>
    <message>
      <source>Nothing would change: both sides agree.</source>
      <translation>Nada mudaria: os dois lados concordam.</translation>
    </message>
    <message>
      <source>&amp;Let it go</source>
      <translation>&amp;Deixar continuar</translation>
    </message>
    <message>
      <source>&amp;Sync now</source>
      <translation>&amp;Sincronizar agora</translation>
    </message>
    <message>
      <source>&amp;Drop this plan</source>
      <translation>D&amp;escartar este plano</translation>
    </message>
    <message>
      <source>Lea&amp;ve out</source>
      <translation>Deixar de &amp;fora</translation>
    </message>
    <message>
      <source>Leaves the chosen rows out of this run, or takes them in again (Space)</source>
      <translation>Deixa as linhas escolhidas de fora desta execução ou as inclui de novo (Espaço)</translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation>E&amp;xportar…</translation>
    </message>
    <message numerus="yes">
      <source>%Ln record(s) would be ticked in Salesforce</source>
      <translation>
        <numerusform>%Ln registro seria marcado no Salesforce</numerusform>
        <numerusform>%Ln registros seriam marcados no Salesforce</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln person(s) would be unsubscribed here</source>
      <translation>
        <numerusform>A assinatura de %Ln pessoa seria cancelada aqui</numerusform>
        <numerusform>A assinatura de %Ln pessoas seria cancelada aqui</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln problem(s) would be left</source>
      <translation>
        <numerusform>Restaria %Ln problema</numerusform>
        <numerusform>Restariam %Ln problemas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>It would take about %Ln API call(s).</source>
      <translation>
        <numerusform>Custaria cerca de %Ln chamada de API.</numerusform>
        <numerusform>Custaria cerca de %Ln chamadas de API.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln change(s) left out of this run.</source>
      <translation>
        <numerusform>%Ln alteração fica de fora desta execução.</numerusform>
        <numerusform>%Ln alterações ficam de fora desta execução.</numerusform>
      </translation>
    </message>
    <message>
      <source>Nothing is left out.</source>
      <translation>Nada fica de fora.</translation>
    </message>
    <message>
      <source>Export the plan</source>
      <translation>Exportar o plano</translation>
    </message>
    <message>
      <source>Table (*.csv)</source>
      <translation>Tabela (*.csv)</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Quem</translation>
    </message>
    <message>
      <source>Direction</source>
      <translation>Direção</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Registro</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>Campo</translation>
    </message>
    <message>
      <source>In this run</source>
      <translation>Nesta execução</translation>
    </message>
    <message>
      <source>✗ Left out</source>
      <translation>✗ De fora</translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) written to {file}.</source>
      <translation>
        <numerusform>%Ln linha gravada em {file}.</numerusform>
        <numerusform>%Ln linhas gravadas em {file}.</numerusform>
      </translation>
    </message>
    <message>
      <source>✓ Yes</source>
      <translation>✓ Sim</translation>
    </message>
    <message>
      <source>Unsubscribed</source>
      <translation>Assinatura cancelada</translation>
    </message>
    <message>
      <source>{count}, where {limit} is the limit</source>
      <translation>{count}, sendo {limit} o limite</translation>
    </message>
    <message>
      <source>PRACTICE</source>
      <translation>PRÁTICA</translation>
    </message>
    <message>
      <source>SANDBOX</source>
      <translation>SANDBOX</translation>
    </message>
    <message>
      <source>PRODUCTION</source>
      <translation>PRODUÇÃO</translation>
    </message>
    <message>
      <source>In {org} ({kind}), as {user}.</source>
      <translation>Em {org} ({kind}), como {user}.</translation>
    </message>
  </context>
  <context>
    <name>PracticePanel</name>
    <message>
      <source>Practice</source>
      <translation>Prática</translation>
    </message>
    <message>
      <source>A Salesforce of your own with invented people. See an unsubscribe travel both ways.</source>
      <translation>Um Salesforce só seu, com pessoas inventadas. Veja um cancelamento de assinatura viajar nos dois sentidos.</translation>
    </message>
    <message>
      <source>&amp;Unsubscribe somebody here</source>
      <translation>Cance&amp;lar a assinatura de alguém aqui</translation>
    </message>
    <message>
      <source>It goes to Salesforce at once.</source>
      <translation>Vai ao Salesforce na hora.</translation>
    </message>
    <message>
      <source>1. From here to Salesforce</source>
      <translation>1. Daqui para o Salesforce</translation>
    </message>
    <message>
      <source>&amp;Tick a box in Salesforce</source>
      <translation>&amp;Marcar uma caixa no Salesforce</translation>
    </message>
    <message>
      <source>As a colleague would. The next sync brings it here.</source>
      <translation>Como um colega faria. A próxima sincronização traz isso para cá.</translation>
    </message>
    <message>
      <source>2. From Salesforce to here</source>
      <translation>2. Do Salesforce para cá</translation>
    </message>
    <message>
      <source>&amp;Open the practice org</source>
      <translation>A&amp;brir a organização de prática</translation>
    </message>
    <message>
      <source>Shows its records in the browser</source>
      <translation>Mostra os registros dela no navegador</translation>
    </message>
    <message>
      <source>Everybody here has unsubscribed by now.</source>
      <translation>Aqui todos já cancelaram a assinatura.</translation>
    </message>
    <message>
      <source>{name} is unsubscribed here, and the box on the {sobject} in Salesforce is now ticked.</source>
      <translation>A assinatura de {name} está cancelada aqui, e a caixa do registro de {sobject} no Salesforce já está marcada.</translation>
    </message>
    <message>
      <source>{name} is unsubscribed here. The box in Salesforce is not ticked yet; see Problems.</source>
      <translation>A assinatura de {name} está cancelada aqui. A caixa no Salesforce ainda não está marcada; consulte Problemas.</translation>
    </message>
    <message>
      <source>Every box is ticked by now.</source>
      <translation>Todas as caixas já estão marcadas.</translation>
    </message>
    <message>
      <source>The box of {name} is ticked in Salesforce. This side does not know yet: press Sync now.</source>
      <translation>A caixa de {name} está marcada no Salesforce. Este lado ainda não sabe: clique em Sincronizar agora.</translation>
    </message>
    <message>
      <source>{name} was ticked in Salesforce and is now unsubscribed here too.</source>
      <translation>A caixa de {name} foi marcada no Salesforce e a assinatura agora também está cancelada aqui.</translation>
    </message>
  </context>
  <context>
    <name>PreviewModel</name>
    <message>
      <source>Person</source>
      <translation>Pessoa</translation>
    </message>
    <message>
      <source>Direction</source>
      <translation>Direção</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Registro</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>Campo</translation>
    </message>
    <message>
      <source>unsubscribed here</source>
      <translation>assinatura cancelada aqui</translation>
    </message>
  </context>
  <context>
    <name>PreviewPage</name>
    <message>
      <source>What the first sync would change</source>
      <translation>O que a primeira sincronização mudaria</translation>
    </message>
    <message>
      <source>&amp;Look again</source>
      <translation>&amp;Olhar de novo</translation>
    </message>
    <message>
      <source>&amp;Export as CSV…</source>
      <translation>E&amp;xportar como CSV…</translation>
    </message>
    <message>
      <source>&amp;Stop</source>
      <translation>&amp;Parar</translation>
    </message>
    <message>
      <source>{to} to Salesforce, {here} from Salesforce, {equal} already equal. About {calls} API calls.</source>
      <translation>{to} para o Salesforce, {here} do Salesforce, {equal} já iguais. Cerca de {calls} chamadas de API.</translation>
    </message>
    <message>
      <source>The field is still hidden from you, so not everything can be counted yet. After Apply the last page looks again, before the first sync.</source>
      <translation>O campo ainda está oculto para você, por isso nem tudo pode ser contado ainda. Depois de aplicar, a última página olha de novo, antes da primeira sincronização.</translation>
    </message>
    <message>
      <source>Both sides agree already. There is nothing to change.</source>
      <translation>Os dois lados já concordam. Não há nada a mudar.</translation>
    </message>
    <message numerus="yes">
      <source>%Ln record(s) cannot be brought into agreement:</source>
      <translation>
        <numerusform>%Ln registro não pode ser posto de acordo:</numerusform>
        <numerusform>%Ln registros não podem ser postos de acordo:</numerusform>
      </translation>
    </message>
    <message>
      <source>Comparing both sides; nothing is written …</source>
      <translation>Comparando os dois lados; nada é gravado …</translation>
    </message>
    <message>
      <source>Export the preview</source>
      <translation>Exportar a prévia</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>De fora</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>sim</translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) written to {file}.</source>
      <translation>
        <numerusform>%Ln linha gravada em {file}.</numerusform>
        <numerusform>%Ln linhas gravadas em {file}.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Problems</name>
    <message>
      <source>Causes</source>
      <translation>Causas</translation>
    </message>
    <message>
      <source>Records</source>
      <translation>Registros</translation>
    </message>
    <message>
      <source>&amp;Try again</source>
      <translation>&amp;Tentar de novo</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Tentar de novo</translation>
    </message>
    <message>
      <source>&amp;Copy for your admin</source>
      <translation>&amp;Copiar para o administrador</translation>
    </message>
    <message>
      <source>Copy for your admin</source>
      <translation>Copiar para o administrador</translation>
    </message>
    <message>
      <source>No problems. Everybody who could be compared agrees on both sides.</source>
      <translation>Nenhum problema. Todas as pessoas que puderam ser comparadas concordam nos dois lados.</translation>
    </message>
    <message>
      <source>… and {number} more</source>
      <translation>… e mais {number}</translation>
    </message>
    <message>
      <source>Salesforce said: {message}</source>
      <translation>O Salesforce respondeu: {message}</translation>
    </message>
    <message>
      <source>This concerns everybody, not single records.</source>
      <translation>Isto diz respeito a todos, não a registros específicos.</translation>
    </message>
    <message>
      <source>&amp;Link people…</source>
      <translation>&amp;Vincular pessoas…</translation>
    </message>
    <message>
      <source>&amp;Open the set-up…</source>
      <translation>A&amp;brir o assistente…</translation>
    </message>
    <message>
      <source>Problem</source>
      <translation>Problema</translation>
    </message>
    <message>
      <source>Since</source>
      <translation>Desde</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Quem</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Registro</translation>
    </message>
    <message>
      <source>Salesforce said</source>
      <translation>Resposta do Salesforce</translation>
    </message>
  </context>
  <context>
    <name>ProblemsPage</name>
    <message>
      <source>{address} is not among the people.</source>
      <translation>{address} não está entre as pessoas.</translation>
    </message>
  </context>
  <context>
    <name>ReportDialog</name>
    <message>
      <source>Report a problem of the program</source>
      <translation>Relatar um problema do programa</translation>
    </message>
    <message>
      <source>Nothing is sent. This is everything that a report says; take out what should not be shared, then copy it.</source>
      <translation>Nada é enviado. Isto é tudo o que um relatório diz; retire o que não deve ser compartilhado e copie-o.</translation>
    </message>
    <message>
      <source>What the report says</source>
      <translation>O que o relatório diz</translation>
    </message>
    <message>
      <source>&amp;Copy the report</source>
      <translation>&amp;Copiar o relatório</translation>
    </message>
    <message>
      <source>Create &amp;diagnostic file…</source>
      <translation>Criar arquivo de &amp;diagnóstico…</translation>
    </message>
  </context>
  <context>
    <name>RequirementList</name>
    <message>
      <source>What it needs</source>
      <translation>O que ele precisa</translation>
    </message>
    <message>
      <source>Chec&amp;k again</source>
      <translation>&amp;Verificar de novo</translation>
    </message>
    <message>
      <source>Check again</source>
      <translation>Verificar de novo</translation>
    </message>
  </context>
  <context>
    <name>Requirements</name>
    <message>
      <source>The field is on every page layout of Contact and Lead</source>
      <translation>O campo está em todos os layouts de página de Contato e Cliente potencial</translation>
    </message>
    <message>
      <source>The nightly sync is on</source>
      <translation>A sincronização noturna está ativada</translation>
    </message>
    <message>
      <source>The nightly sync is off; unsubscribes still go to Email Opt Out at once</source>
      <translation>A sincronização noturna está desativada; os cancelamentos continuam indo na hora para o Opt out de email</translation>
    </message>
    <message>
      <source>&amp;Switch on…</source>
      <translation>&amp;Ativar…</translation>
    </message>
    <message>
      <source>Email Opt Out can be written on Contact and Lead</source>
      <translation>O Opt out de email pode ser gravado em Contato e Cliente potencial</translation>
    </message>
    <message>
      <source>Marketo Sales Opt Out can be written on Contact and Lead</source>
      <translation>O Opt out de Vendas do Marketing pode ser gravado em Contato e Cliente potencial</translation>
    </message>
    <message>
      <source>Both fields can be written on Contact and Lead</source>
      <translation>Os dois campos podem ser gravados em Contato e Cliente potencial</translation>
    </message>
    <message>
      <source>{what}: being checked…</source>
      <translation>{what}: verificando…</translation>
    </message>
    <message>
      <source>Show…</source>
      <translation>Mostrar…</translation>
    </message>
    <message>
      <source>{what}: not checked</source>
      <translation>{what}: não verificado</translation>
    </message>
    <message>
      <source>{linked} of {people} people are linked to Salesforce</source>
      <translation>{linked} de {people} pessoas estão vinculadas ao Salesforce</translation>
    </message>
    <message numerus="yes">
      <source>%Ln to link…</source>
      <translation>
        <numerusform>%Ln para vincular…</numerusform>
        <numerusform>%Ln para vincular…</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ResubscribeDialog</name>
    <message>
      <source>Re-subscribe</source>
      <translation>Restabelecer a assinatura</translation>
    </message>
    <message>
      <source>Did {email} ask to get mail again?</source>
      <translation>{email} pediu para voltar a receber e-mails?</translation>
    </message>
    <message>
      <source>The boxes in Salesforce and the unsubscribe here are cleared in one act, and recorded with your name. Keep what proves it: the law asks for it.</source>
      <translation>As caixas no Salesforce e o cancelamento aqui são retirados em um só ato e registrados com o seu nome. Guarde o que comprova o pedido: a lei exige.</translation>
    </message>
    <message>
      <source>Where the wish is kept: a mail, a form, a ticket</source>
      <translation>Onde o pedido está guardado: um e-mail, um formulário, um chamado</translation>
    </message>
    <message>
      <source>&amp;Your name</source>
      <translation>&amp;Seu nome</translation>
    </message>
    <message>
      <source>&amp;Reason</source>
      <translation>&amp;Motivo</translation>
    </message>
    <message>
      <source>&amp;Evidence</source>
      <translation>&amp;Evidência</translation>
    </message>
    <message>
      <source>&amp;Clear on both sides</source>
      <translation>&amp;Retirar nos dois lados</translation>
    </message>
    <message>
      <source>Clear on both sides</source>
      <translation>Retirar nos dois lados</translation>
    </message>
  </context>
  <context>
    <name>ResultLinks</name>
    <message>
      <source>Sign in…</source>
      <translation>Fazer login…</translation>
    </message>
    <message>
      <source>Opens the connection in the settings</source>
      <translation>Abre a conexão nas configurações</translation>
    </message>
    <message>
      <source>What it changed</source>
      <translation>O que ela alterou</translation>
    </message>
    <message>
      <source>Opens the history at this run</source>
      <translation>Abre o histórico nesta execução</translation>
    </message>
    <message>
      <source>Opens the problems</source>
      <translation>Abre os problemas</translation>
    </message>
    <message>
      <source>Who differs</source>
      <translation>Quem difere</translation>
    </message>
    <message>
      <source>Opens the differences</source>
      <translation>Abre as diferenças</translation>
    </message>
  </context>
  <context>
    <name>ReviewDialog</name>
    <message>
      <source>Mail to review</source>
      <translation>Mensagens a revisar</translation>
    </message>
    <message>
      <source>Who is meant</source>
      <translation>Quem é a pessoa</translation>
    </message>
    <message>
      <source>&amp;Who is meant</source>
      <translation>&amp;Quem é a pessoa</translation>
    </message>
    <message>
      <source>&amp;Unsubscribe</source>
      <translation>&amp;Cancelar a assinatura</translation>
    </message>
    <message>
      <source>&amp;Dismiss</source>
      <translation>&amp;Descartar</translation>
    </message>
    <message>
      <source>Nothing waits for a decision.</source>
      <translation>Nada espera uma decisão.</translation>
    </message>
    <message>
      <source>From</source>
      <translation>De</translation>
    </message>
    <message>
      <source>Subject</source>
      <translation>Assunto</translation>
    </message>
    <message>
      <source>Came</source>
      <translation>Chegou</translation>
    </message>
  </context>
  <context>
    <name>ReviewPage</name>
    <message>
      <source>To do</source>
      <translation>A fazer</translation>
    </message>
    <message numerus="yes">
      <source>%Ln change(s) stay out of the first sync.</source>
      <translation>
        <numerusform>%Ln alteração fica de fora da primeira sincronização.</numerusform>
        <numerusform>%Ln alterações ficam de fora da primeira sincronização.</numerusform>
      </translation>
    </message>
    <message>
      <source>The first sync itself starts only when you press Sync now at the end.</source>
      <translation>A primeira sincronização só começa quando você clica em Sincronizar agora no final.</translation>
    </message>
  </context>
  <context>
    <name>SafetyTab</name>
    <message>
      <source>Safety</source>
      <translation>Segurança</translation>
    </message>
    <message>
      <source> %</source>
      <translation> %</translation>
    </message>
    <message>
      <source>No limit</source>
      <translation>Sem limite</translation>
    </message>
    <message>
      <source>The brake</source>
      <translation>O freio</translation>
    </message>
    <message>
      <source>A run that would change more than this, in either direction, is held: nothing is written until somebody has looked at it and let it go.</source>
      <translation>Uma execução que mudaria mais do que isto, em qualquer sentido, fica retida: nada é gravado até que alguém a olhe e a deixe continuar.</translation>
    </message>
    <message>
      <source>Most &amp;records</source>
      <translation>Máximo de &amp;registros</translation>
    </message>
    <message>
      <source>Most of the linked &amp;people</source>
      <translation>Máximo das &amp;pessoas vinculadas</translation>
    </message>
    <message>
      <source>API calls</source>
      <translation>Chamadas de API</translation>
    </message>
    <message>
      <source>Most &amp;calls of one run</source>
      <translation>Máximo de c&amp;hamadas de uma execução</translation>
    </message>
    <message>
      <source>Other programs share the org's calls of the day; a run that needs more than this is held. Unsubscribes are still pushed at once.</source>
      <translation>Outros programas compartilham as chamadas do dia da organização; uma execução que precisa de mais do que isto fica retida. Os cancelamentos de inscrição continuam sendo enviados na hora.</translation>
    </message>
    <message>
      <source>What the set-up changed in the org</source>
      <translation>O que o assistente alterou na organização</translation>
    </message>
    <message>
      <source>Access that was granted to the connected user, and page layouts that got the field, can be put back as they were. A layout that somebody changed since is left alone.</source>
      <translation>O acesso concedido ao usuário conectado e os layouts de página que receberam o campo podem voltar a ser como eram. Um layout que alguém alterou depois fica como está.</translation>
    </message>
    <message>
      <source>Take the &amp;access back</source>
      <translation>Retirar o a&amp;cesso</translation>
    </message>
    <message>
      <source>Restore the page &amp;layouts</source>
      <translation>Restaurar os &amp;layouts de página</translation>
    </message>
  </context>
  <context>
    <name>SetUpDialog</name>
    <message>
      <source>Leave empty to keep the one in the keyring</source>
      <translation>Deixe em branco para manter a do chaveiro</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>Senha</translation>
    </message>
    <message>
      <source>Pass&amp;word</source>
      <translation>Se&amp;nha</translation>
    </message>
    <message>
      <source>&amp;Save and switch on</source>
      <translation>&amp;Salvar e ativar</translation>
    </message>
    <message>
      <source>&amp;Copy the token</source>
      <translation>&amp;Copiar o token</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Escolher…</translation>
    </message>
    <message>
      <source>Choose: {what}</source>
      <translation>Escolher: {what}</translation>
    </message>
    <message>
      <source>The token is in the clipboard. Treat it like a password.</source>
      <translation>O token está na área de transferência. Trate-o como uma senha.</translation>
    </message>
  </context>
  <context>
    <name>SettingsPage</name>
    <message numerus="yes">
      <source>%Ln person(s) would be unsubscribed here.</source>
      <translation>
        <numerusform>A assinatura de %Ln pessoa seria cancelada aqui.</numerusform>
        <numerusform>As assinaturas de %Ln pessoas seriam canceladas aqui.</numerusform>
      </translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Configurações</translation>
    </message>
    <message>
      <source>Sav&amp;e</source>
      <translation>Sal&amp;var</translation>
    </message>
    <message>
      <source>&amp;Discard changes</source>
      <translation>&amp;Descartar as alterações</translation>
    </message>
    <message>
      <source>There are changes that are not saved.</source>
      <translation>Há alterações que não foram salvas.</translation>
    </message>
    <message numerus="yes">
      <source>It would take about %Ln API call(s).</source>
      <translation>
        <numerusform>Custaria cerca de %Ln chamada de API.</numerusform>
        <numerusform>Custaria cerca de %Ln chamadas de API.</numerusform>
      </translation>
    </message>
    <message>
      <source>Preview of the change</source>
      <translation>Prévia da alteração</translation>
    </message>
    <message>
      <source>With these settings, the next sync would do this:</source>
      <translation>Com estas configurações, a próxima sincronização faria isto:</translation>
    </message>
    <message>
      <source>Sa&amp;ve the settings</source>
      <translation>&amp;Salvar as configurações</translation>
    </message>
    <message>
      <source>&amp;Go back</source>
      <translation>&amp;Voltar</translation>
    </message>
    <message>
      <source>Saved.</source>
      <translation>Salvo.</translation>
    </message>
    <message>
      <source>{object}: it would tick {counts}.</source>
      <translation>{object}: marcaria {counts}.</translation>
    </message>
    <message>
      <source>The brake would hold that sync: nothing is written before you let it go.</source>
      <translation>O freio reteria essa sincronização: nada é escrito antes de você liberá-la.</translation>
    </message>
    <message>
      <source>With the nightly sync off, unsubscribes go to Email Opt Out, whatever is chosen.</source>
      <translation>Com a sincronização noturna desligada, os cancelamentos de assinatura vão para Opt out de email, seja qual for a escolha.</translation>
    </message>
  </context>
  <context>
    <name>SetupWizard</name>
    <message>
      <source>Set up Opt-Out Sync</source>
      <translation>Configurar o Opt-Out Sync</translation>
    </message>
    <message>
      <source>Keep what you entered?</source>
      <translation>Manter o que você informou?</translation>
    </message>
    <message>
      <source>Nothing was written, here or in Salesforce. What you entered can wait for the next time; you will sign in again then.</source>
      <translation>Nada foi gravado, nem aqui nem no Salesforce. O que você informou pode esperar até a próxima vez; então você entrará de novo.</translation>
    </message>
    <message>
      <source>&amp;Keep for later</source>
      <translation>&amp;Manter para depois</translation>
    </message>
    <message>
      <source>&amp;Forget it</source>
      <translation>&amp;Esquecer</translation>
    </message>
    <message>
      <source>&amp;Go on with the setup</source>
      <translation>C&amp;ontinuar a configuração</translation>
    </message>
    <message>
      <source>&amp;Apply</source>
      <translation>&amp;Aplicar</translation>
    </message>
    <message>
      <source>&amp;Finish</source>
      <translation>&amp;Concluir</translation>
    </message>
  </context>
  <context>
    <name>SignInDialog</name>
    <message>
      <source>Sign in again</source>
      <translation>Entrar de novo</translation>
    </message>
    <message>
      <source>&amp;Open the browser again</source>
      <translation>&amp;Abrir o navegador de novo</translation>
    </message>
    <message>
      <source>Copy &amp;link</source>
      <translation>Copiar &amp;link</translation>
    </message>
    <message>
      <source>Asking Salesforce…</source>
      <translation>Perguntando ao Salesforce…</translation>
    </message>
    <message>
      <source>Sign in and allow access in the browser. {minutes}:{seconds} left.</source>
      <translation>Entre e permita o acesso no navegador. Restam {minutes}:{seconds}.</translation>
    </message>
    <message>
      <source>Asking the org who it is…</source>
      <translation>Perguntando à organização quem ela é…</translation>
    </message>
  </context>
  <context>
    <name>Standing</name>
    <message>
      <source>How things stand</source>
      <translation>Como as coisas estão</translation>
    </message>
  </context>
  <context>
    <name>Status</name>
    <message>
      <source>Fine</source>
      <translation>Em ordem</translation>
    </message>
    <message>
      <source>Under way</source>
      <translation>Em andamento</translation>
    </message>
    <message>
      <source>Not known</source>
      <translation>Desconhecido</translation>
    </message>
    <message>
      <source>Needs a look</source>
      <translation>Requer atenção</translation>
    </message>
    <message>
      <source>Problem</source>
      <translation>Problema</translation>
    </message>
    <message>
      <source>Not connected to Salesforce yet.</source>
      <translation>Ainda sem conexão com o Salesforce.</translation>
    </message>
    <message>
      <source>Connected. There are no people here yet.</source>
      <translation>Conectado. Ainda não há pessoas aqui.</translation>
    </message>
    <message numerus="yes">
      <source>%Ln person(s) here</source>
      <translation>
        <numerusform>%Ln pessoa aqui</numerusform>
        <numerusform>%Ln pessoas aqui</numerusform>
      </translation>
    </message>
    <message>
      <source>{number} of them linked to Salesforce</source>
      <translation>{number} vinculadas ao Salesforce</translation>
    </message>
    <message>
      <source>Ready for the first sync.</source>
      <translation>Tudo pronto para a primeira sincronização.</translation>
    </message>
    <message>
      <source>No sync has succeeded for {time}.</source>
      <translation>Nenhuma sincronização teve sucesso há {time}.</translation>
    </message>
    <message>
      <source>Paused until you resume.</source>
      <translation>Em pausa até você retomar.</translation>
    </message>
    <message>
      <source>Paused until {when}.</source>
      <translation>Em pausa até {when}.</translation>
    </message>
    <message>
      <source>Next sync {when} ({time} {zone}).</source>
      <translation>Próxima sincronização: {when} ({time} {zone}).</translation>
    </message>
    <message>
      <source>The nightly sync is under way.</source>
      <translation>A sincronização noturna está em andamento.</translation>
    </message>
    <message>
      <source>A sync is under way in another window or on the command line.</source>
      <translation>Há uma sincronização em andamento em outra janela ou na linha de comando.</translation>
    </message>
    <message>
      <source>Its result appears here when it has ended.</source>
      <translation>O resultado aparece aqui quando ela terminar.</translation>
    </message>
    <message>
      <source>The sync was cancelled {when}.</source>
      <translation>A sincronização foi cancelada {when}.</translation>
    </message>
    <message>
      <source>What was done before stands; the next sync does the rest.</source>
      <translation>O que foi feito antes permanece; a próxima sincronização faz o resto.</translation>
    </message>
    <message numerus="yes">
      <source>Synced {when}. %Ln problem(s) to look at.</source>
      <translation>
        <numerusform>Sincronizado {when}. %Ln problema para ver.</numerusform>
        <numerusform>Sincronizado {when}. %Ln problemas para ver.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Up to date. %Ln opt-out(s) synced {when}.</source>
      <translation>
        <numerusform>Em dia. %Ln opt-out sincronizado {when}.</numerusform>
        <numerusform>Em dia. %Ln opt-outs sincronizados {when}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln unsubscribe(s) not delivered yet.</source>
      <translation>
        <numerusform>%Ln cancelamento de assinatura ainda não enviado.</numerusform>
        <numerusform>%Ln cancelamentos de assinatura ainda não enviados.</numerusform>
      </translation>
    </message>
    <message>
      <source>Up to date. Both sides agreed {when}.</source>
      <translation>Em dia. Os dois lados concordavam {when}.</translation>
    </message>
  </context>
  <context>
    <name>StepList</name>
    <message>
      <source>Steps</source>
      <translation>Etapas</translation>
    </message>
    <message>
      <source>done</source>
      <translation>feito</translation>
    </message>
    <message>
      <source>here</source>
      <translation>aqui</translation>
    </message>
    <message>
      <source>to do</source>
      <translation>a fazer</translation>
    </message>
  </context>
  <context>
    <name>StepPage</name>
    <message>
      <source>Progress</source>
      <translation>Progresso</translation>
    </message>
    <message>
      <source>Asking Salesforce …</source>
      <translation>Perguntando ao Salesforce …</translation>
    </message>
  </context>
  <context>
    <name>SyncTab</name>
    <message>
      <source>Sync with Salesforce</source>
      <translation>Sincronizar com o Salesforce</translation>
    </message>
    <message>
      <source>S&amp;ync with Salesforce every night</source>
      <translation>S&amp;incronizar com o Salesforce toda noite</translation>
    </message>
    <message>
      <source>Once a day everything is compared both ways: who unsubscribed here is checked there, and who is checked there is unsubscribed here. A box is never cleared. With the switch off, unsubscribes still go to Salesforce at once, to Email Opt Out.</source>
      <translation>Uma vez por dia tudo é comparado nos dois sentidos: quem cancelou a assinatura aqui é marcado lá, e quem está marcado lá é cancelado aqui. Uma caixa nunca é desmarcada. Com o interruptor desativado, os cancelamentos continuam indo ao Salesforce na hora, para o Opt out de email.</translation>
    </message>
    <message>
      <source>The field that says it</source>
      <translation>O campo que diz isso</translation>
    </message>
    <message>
      <source>Which fields the org has is asked when this page is opened.</source>
      <translation>Que campos a organização tem é perguntado quando esta página é aberta.</translation>
    </message>
    <message>
      <source>Sales field on &amp;Contact</source>
      <translation>Campo de vendas em &amp;Contato</translation>
    </message>
    <message>
      <source>Sales field on &amp;Lead</source>
      <translation>Campo de vendas em C&amp;liente potencial</translation>
    </message>
    <message>
      <source>Which records of a person</source>
      <translation>Que registros de uma pessoa</translation>
    </message>
    <message>
      <source>When the night is</source>
      <translation>Quando é a noite</translation>
    </message>
    <message>
      <source>&amp;Time</source>
      <translation>&amp;Horário</translation>
    </message>
    <message>
      <source>Time &amp;zone</source>
      <translation>&amp;Fuso horário</translation>
    </message>
    <message>
      <source>The documents' night is 20:00 in America/Los_Angeles; summer time is followed.</source>
      <translation>A noite dos documentos é às 20h em America/Los_Angeles; o horário de verão é seguido.</translation>
    </message>
    <message>
      <source>Found by itself</source>
      <translation>Encontrado automaticamente</translation>
    </message>
    <message>
      <source>The field is hidden from the connected user, so nobody can be counted.</source>
      <translation>O campo está oculto para o usuário conectado, por isso ninguém pode ser contado.</translation>
    </message>
    <message>
      <source>Checked today: {contacts} Contacts and {leads} Leads.</source>
      <translation>Marcados hoje: {contacts} Contatos e {leads} Clientes potenciais.</translation>
    </message>
    <message>
      <source>E&amp;mail Opt Out</source>
      <translation>&amp;Opt out de email</translation>
    </message>
    <message>
      <source>The standard field, which Marketo can sync with too. Only this field is written.</source>
      <translation>O campo padrão, com o qual o Marketo também pode sincronizar. Só este campo é gravado.</translation>
    </message>
    <message>
      <source>Mar&amp;keto Sales Opt Out</source>
      <translation>Opt out de Vendas do Mar&amp;keting (Marketo Sales Opt Out)</translation>
    </message>
    <message>
      <source>Keeps unsubscribes from sales apart from those from marketing. Only this field is written.</source>
      <translation>Separa os cancelamentos de vendas dos de marketing. Só este campo é gravado.</translation>
    </message>
    <message>
      <source>&amp;Both</source>
      <translation>Am&amp;bos</translation>
    </message>
    <message>
      <source>Whoever unsubscribes is checked in both fields, and either one counts as a “stop”.</source>
      <translation>Quem cancela a assinatura é marcado nos dois campos, e qualquer um deles conta como um “pare”.</translation>
    </message>
    <message>
      <source>The linked &amp;ones</source>
      <translation>Os vinc&amp;ulados</translation>
    </message>
    <message>
      <source>The Contact and the Lead whose ID is known here.</source>
      <translation>O Contato e o Cliente potencial cuja ID é conhecida aqui.</translation>
    </message>
    <message>
      <source>Every record of the same &amp;address</source>
      <translation>Todos os re&amp;gistros com o mesmo endereço</translation>
    </message>
    <message>
      <source>Other Contacts and unconverted Leads with the person's e-mail address are written too.</source>
      <translation>Outros Contatos e Clientes potenciais não convertidos com o e-mail da pessoa também são gravados.</translation>
    </message>
  </context>
  <context>
    <name>Timeline</name>
    <message>
      <source>Undo of run {number}</source>
      <translation>Desfazer da execução {number}</translation>
    </message>
    <message>
      <source>Box of a shared {object} ticked for somebody else</source>
      <translation>Caixa de um registro compartilhado ({object}) marcada por outra pessoa</translation>
    </message>
    <message>
      <source>Box of the {object} ticked in Salesforce</source>
      <translation>Caixa de {object} marcada no Salesforce</translation>
    </message>
    <message>
      <source>This app</source>
      <translation>Este aplicativo</translation>
    </message>
    <message>
      <source>Entered by hand</source>
      <translation>Inserido à mão</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Arquivo</translation>
    </message>
    <message>
      <source>Salesforce</source>
      <translation>Salesforce</translation>
    </message>
    <message>
      <source>One-click link</source>
      <translation>Link de um clique</translation>
    </message>
    <message>
      <source>Linking</source>
      <translation>Vinculação</translation>
    </message>
  </context>
  <context>
    <name>Tray</name>
    <message>
      <source>&amp;Open Opt-Out Sync</source>
      <translation>&amp;Abrir o Opt-Out Sync</translation>
    </message>
    <message>
      <source>&amp;Sync now</source>
      <translation>&amp;Sincronizar agora</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>Sai&amp;r</translation>
    </message>
    <message>
      <source>&amp;Resume the nightly sync</source>
      <translation>&amp;Retomar a sincronização noturna</translation>
    </message>
    <message>
      <source>Opt-Out Sync</source>
      <translation>Opt-Out Sync</translation>
    </message>
  </context>
  <context>
    <name>UndoDialog</name>
    <message>
      <source>Undo this run</source>
      <translation>Desfazer esta execução</translation>
    </message>
    <message>
      <source>People who are put back get mail again. What the run did stays in the evidence, and the next sync does not do it anew until the person asks again.</source>
      <translation>As pessoas que são repostas voltam a receber e-mails. O que a execução fez permanece nas evidências, e a próxima sincronização não o repete até que a pessoa peça de novo.</translation>
    </message>
    <message>
      <source>What is put back and what is left</source>
      <translation>O que é reposto e o que é deixado</translation>
    </message>
    <message>
      <source>The run changed nothing.</source>
      <translation>A execução não alterou nada.</translation>
    </message>
    <message>
      <source>&amp;Put back</source>
      <translation>&amp;Repor</translation>
    </message>
    <message>
      <source>Put back</source>
      <translation>Repor</translation>
    </message>
    <message>
      <source>Nothing can be put back: everything was changed since, or was so before.</source>
      <translation>Não há nada para repor: tudo mudou desde então ou já estava assim antes.</translation>
    </message>
    <message numerus="yes">
      <source>%Ln change(s) would be put back.</source>
      <translation>
        <numerusform>%Ln alteração seria reposta.</numerusform>
        <numerusform>%Ln alterações seriam repostas.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln change(s) would be left as they are.</source>
      <translation>
        <numerusform>%Ln alteração ficaria como está.</numerusform>
        <numerusform>%Ln alterações ficariam como estão.</numerusform>
      </translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Quem</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>Onde</translation>
    </message>
    <message>
      <source>What happens</source>
      <translation>O que acontece</translation>
    </message>
    <message>
      <source>Here</source>
      <translation>Aqui</translation>
    </message>
    <message>
      <source>Is put back</source>
      <translation>É reposto</translation>
    </message>
    <message>
      <source>Left: undone before</source>
      <translation>Fica: já foi desfeito antes</translation>
    </message>
    <message>
      <source>Left: it is as before already</source>
      <translation>Fica: já está como antes</translation>
    </message>
    <message>
      <source>Left: somebody changed it since</source>
      <translation>Fica: alguém alterou depois</translation>
    </message>
    <message>
      <source>Left: the person asked again since</source>
      <translation>Fica: a pessoa pediu de novo</translation>
    </message>
    <message>
      <source>Left: it was ticked before the run</source>
      <translation>Fica: já estava marcada antes da execução</translation>
    </message>
    <message>
      <source>Left: the record or field is gone</source>
      <translation>Fica: o registro ou o campo não existe mais</translation>
    </message>
  </context>
  <context>
    <name>WayCard</name>
    <message>
      <source>On</source>
      <translation>Ativada</translation>
    </message>
    <message>
      <source>{way}: on</source>
      <translation>{way}: ativada</translation>
    </message>
    <message>
      <source>Set up…</source>
      <translation>Configurar…</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>Testar</translation>
    </message>
    <message>
      <source>Review…</source>
      <translation>Revisar…</translation>
    </message>
    <message numerus="yes">
      <source>%Ln to review…</source>
      <translation>
        <numerusform>%Ln a revisar…</numerusform>
        <numerusform>%Ln a revisar…</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>WaysIn</name>
    <message>
      <source>Salesforce itself</source>
      <translation>O próprio Salesforce</translation>
    </message>
    <message>
      <source>Boxes that somebody ticks there are noticed within minutes.</source>
      <translation>As caixas que alguém marca lá são percebidas em poucos minutos.</translation>
    </message>
    <message>
      <source>Watched folder</source>
      <translation>Pasta monitorada</translation>
    </message>
    <message>
      <source>CSV and Excel files that another program puts there are taken in.</source>
      <translation>Os arquivos CSV e Excel que outro programa coloca lá são aceitos.</translation>
    </message>
    <message>
      <source>Mailbox</source>
      <translation>Caixa de correio</translation>
    </message>
    <message>
      <source>Unsubscribe mails and replies are read; what is unclear waits.</source>
      <translation>Mensagens de cancelamento e respostas são lidas; o que não é claro espera.</translation>
    </message>
    <message>
      <source>Endpoint</source>
      <translation>Ponto de entrada HTTP</translation>
    </message>
    <message>
      <source>Relays and webhooks on this computer send them by HTTP POST.</source>
      <translation>Retransmissores e webhooks neste computador os enviam por HTTP POST.</translation>
    </message>
    <message>
      <source>&amp;Folder</source>
      <translation>&amp;Pasta</translation>
    </message>
    <message>
      <source>&amp;Address</source>
      <translation>&amp;Endereço</translation>
    </message>
    <message>
      <source>&amp;Port</source>
      <translation>&amp;Porta</translation>
    </message>
    <message>
      <source>Further &amp;names</source>
      <translation>Outros &amp;nomes</translation>
    </message>
    <message>
      <source>Most calls a sec&amp;ond</source>
      <translation>Máximo de chamadas por segu&amp;ndo</translation>
    </message>
    <message>
      <source>Largest body (&amp;KB)</source>
      <translation>Maior corpo (&amp;KB)</translation>
    </message>
    <message>
      <source>&amp;Mail server</source>
      <translation>&amp;Servidor de e-mail</translation>
    </message>
    <message>
      <source>&amp;Encryption</source>
      <translation>C&amp;riptografia</translation>
    </message>
    <message>
      <source>&amp;User</source>
      <translation>&amp;Usuário</translation>
    </message>
    <message>
      <source>Mail &amp;folder</source>
      <translation>&amp;Pasta de e-mail</translation>
    </message>
    <message>
      <source>Moved &amp;to</source>
      <translation>&amp;Movido para</translation>
    </message>
    <message>
      <source>Looks every (seco&amp;nds)</source>
      <translation>Olha a cada (segu&amp;ndos)</translation>
    </message>
    <message>
      <source>Own certificate authority</source>
      <translation>Autoridade de certificação própria</translation>
    </message>
    <message>
      <source>Looks every (mi&amp;nutes)</source>
      <translation>Olha a cada (mi&amp;nutos)</translation>
    </message>
    <message>
      <source>Not set up.</source>
      <translation>Não configurada.</translation>
    </message>
    <message>
      <source>Off.</source>
      <translation>Desativada.</translation>
    </message>
    <message>
      <source>On, but in a practice window nothing looks by itself.</source>
      <translation>Ativada, mas em uma janela de prática nada olha por si só.</translation>
    </message>
    <message>
      <source>On, but no program runs that would look. Start this one at login.</source>
      <translation>Ativada, mas não há nenhum programa em execução que olhe. Faça este iniciar com o login no computador.</translation>
    </message>
    <message>
      <source>It is tried again by itself.</source>
      <translation>É tentada de novo sozinha.</translation>
    </message>
    <message>
      <source>On.</source>
      <translation>Ativada.</translation>
    </message>
    <message>
      <source>Nothing has come this way yet.</source>
      <translation>Nada chegou por esta via ainda.</translation>
    </message>
    <message>
      <source>Last arrival {when}. {recorded} recorded, {already} were known.</source>
      <translation>Última chegada {when}. {recorded} registrados, {already} já eram conhecidos.</translation>
    </message>
    <message>
      <source>{number} not understood.</source>
      <translation>{number} não foram entendidos.</translation>
    </message>
  </context>
  <context>
    <name>WaysInPage</name>
    <message>
      <source>&amp;Paste addresses…</source>
      <translation>C&amp;olar endereços…</translation>
    </message>
    <message>
      <source>&amp;Import unsubscribes…</source>
      <translation>&amp;Importar cancelamentos…</translation>
    </message>
    <message>
      <source>Hand &amp;over to the sales tool…</source>
      <translation>&amp;Entregar à ferramenta de vendas…</translation>
    </message>
    <message>
      <source>Ways in</source>
      <translation>Vias de entrada</translation>
    </message>
    <message>
      <source>Trying…</source>
      <translation>Testando…</translation>
    </message>
    <message>
      <source>Import unsubscribes</source>
      <translation>Importar cancelamentos de assinatura</translation>
    </message>
    <message>
      <source>Unsubscribes (*.csv *.tsv *.txt *.xlsx *.xls *.ods)</source>
      <translation>Cancelamentos de assinatura (*.csv *.tsv *.txt *.xlsx *.xls *.ods)</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>Todos os arquivos (*)</translation>
    </message>
    <message>
      <source>{new} recorded, {already} were known, {no} say no.</source>
      <translation>{new} registrados, {already} já eram conhecidos, {no} dizem que não.</translation>
    </message>
    <message>
      <source>{number} are nobody's among the people, and are recorded all the same.</source>
      <translation>{number} não são de nenhuma das pessoas e são registrados mesmo assim.</translation>
    </message>
  </context>
  <context>
    <name>WelcomePage</name>
    <message>
      <source>What happens</source>
      <translation>O que acontece</translation>
    </message>
    <message>
      <source>Whoever unsubscribes in the sales tool is opted out in Salesforce at once.</source>
      <translation>Quem cancela a assinatura na ferramenta de vendas fica em opt out no Salesforce na hora.</translation>
    </message>
    <message>
      <source>Every night both sides are compared; either side out means both out.</source>
      <translation>Toda noite os dois lados são comparados; fora em um significa fora nos dois.</translation>
    </message>
    <message>
      <source>It never clears a checkbox, and never re-subscribes anybody by itself.</source>
      <translation>Ele nunca desmarca uma caixa nem restabelece sozinho a assinatura de ninguém.</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Sim</translation>
    </message>
    <message>
      <source>What it needs</source>
      <translation>O que ele precisa</translation>
    </message>
    <message>
      <source>The nightly sync is switched on, for the nightly part.</source>
      <translation>A sincronização noturna está ativada, para a parte noturna.</translation>
    </message>
    <message>
      <source>The opt-out field is there in Salesforce, and you may write it.</source>
      <translation>O campo Opt out existe no Salesforce e você pode gravá-lo.</translation>
    </message>
    <message>
      <source>Each person has a Salesforce ID: a Contact, a Lead, or both.</source>
      <translation>Cada pessoa tem uma ID do Salesforce: um Contato, um Cliente potencial, ou ambos.</translation>
    </message>
    <message>
      <source>Is checked</source>
      <translation>É verificado</translation>
    </message>
    <message>
      <source>The next pages look, ask and show. Nothing is written, here or in Salesforce, before you press Apply on the page before the last.</source>
      <translation>As páginas seguintes olham, perguntam e mostram. Nada é gravado, nem aqui nem no Salesforce, antes de você clicar em Aplicar na penúltima página.</translation>
    </message>
    <message>
      <source>Just looking?</source>
      <translation>Só quer conhecer?</translation>
    </message>
    <message>
      <source>The practice org is a small Salesforce on this computer, with invented people. Everything works as with your own, and it is gone when its window closes.</source>
      <translation>A organização de prática é um pequeno Salesforce neste computador, com pessoas inventadas. Tudo funciona como na sua, e ela desaparece quando a janela é fechada.</translation>
    </message>
    <message>
      <source>&amp;Try it with the practice org first</source>
      <translation>E&amp;xperimentar primeiro com a organização de prática</translation>
    </message>
    <message>
      <source>What you entered last time, up to “{step}”, is still here. Sign in again to go on.</source>
      <translation>O que você informou da última vez, até “{step}”, ainda está aqui. Entre de novo para continuar.</translation>
    </message>
  </context>
  <context>
    <name>Wizard</name>
    <message>
      <source>Copy</source>
      <translation>Copiar</translation>
    </message>
    <message>
      <source>{label}: on. {reason}</source>
      <translation>{label}: ativado. {reason}</translation>
    </message>
    <message>
      <source>{label}: off. {reason}</source>
      <translation>{label}: desativado. {reason}</translation>
    </message>
    <message>
      <source>Welcome</source>
      <translation>Boas-vindas</translation>
    </message>
    <message>
      <source>Connect</source>
      <translation>Conectar</translation>
    </message>
    <message>
      <source>Confirm the org</source>
      <translation>Confirmar a organização</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>Campo</translation>
    </message>
    <message>
      <source>Check and mend</source>
      <translation>Verificar e resolver</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Pessoas</translation>
    </message>
    <message>
      <source>Nightly sync</source>
      <translation>Sincronização noturna</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Prévia</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Revisão</translation>
    </message>
    <message>
      <source>Apply</source>
      <translation>Aplicar</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Pronto</translation>
    </message>
    <message>
      <source>What this app will do</source>
      <translation>O que este aplicativo fará</translation>
    </message>
    <message>
      <source>Connect to Salesforce</source>
      <translation>Conectar ao Salesforce</translation>
    </message>
    <message>
      <source>Is this the right org?</source>
      <translation>Esta é a organização certa?</translation>
    </message>
    <message>
      <source>Which field should say it?</source>
      <translation>Que campo deve dizer isso?</translation>
    </message>
    <message>
      <source>Can everybody see it?</source>
      <translation>Todos conseguem ver?</translation>
    </message>
    <message>
      <source>Who are your people?</source>
      <translation>Quem são as suas pessoas?</translation>
    </message>
    <message>
      <source>When should it run?</source>
      <translation>Quando deve ser executado?</translation>
    </message>
    <message>
      <source>What the first sync would do</source>
      <translation>O que a primeira sincronização faria</translation>
    </message>
    <message>
      <source>Is everything as you want it?</source>
      <translation>Está tudo como você quer?</translation>
    </message>
    <message>
      <source>Setting it up</source>
      <translation>Configurando</translation>
    </message>
    <message>
      <source>It keeps the unsubscribes of your sales e-mail tool and the opt-out checkboxes on Salesforce Contacts and Leads in agreement.</source>
      <translation>Ele mantém de acordo os cancelamentos de assinatura da sua ferramenta de e-mail de vendas e as caixas de opt out dos Contatos e Clientes potenciais do Salesforce.</translation>
    </message>
    <message>
      <source>You sign in on Salesforce's own page, in your browser. This app never sees your password.</source>
      <translation>Você entra na própria página do Salesforce, no seu navegador. Este aplicativo nunca vê a sua senha.</translation>
    </message>
    <message>
      <source>Everything from here on belongs to this one org. Another org is refused, also by mistake.</source>
      <translation>Daqui em diante, tudo pertence a esta única organização. Outra é recusada, também por engano.</translation>
    </message>
    <message>
      <source>The checkbox that an unsubscribe ticks, and that counts as an unsubscribe when it is ticked.</source>
      <translation>A caixa que um cancelamento de assinatura marca, e que conta como cancelamento quando está marcada.</translation>
    </message>
    <message>
      <source>What the sync needs, and whether sales people see the checkbox on their pages.</source>
      <translation>O que a sincronização precisa, e se a equipe de vendas vê a caixa nas páginas dela.</translation>
    </message>
    <message>
      <source>The people whom your sales tool mails. Each is linked to a Contact, a Lead, or both.</source>
      <translation>As pessoas a quem a sua ferramenta de vendas escreve. Cada uma está vinculada a um Contato, um Cliente potencial, ou ambos.</translation>
    </message>
    <message>
      <source>Unsubscribes are pushed at once, always. The nightly sync compares both sides and finds the rest.</source>
      <translation>Os cancelamentos são enviados na hora, sempre. A sincronização noturna compara os dois lados e encontra o resto.</translation>
    </message>
    <message>
      <source>Nothing has been written yet. Take out what you do not want; it stays out of the first sync.</source>
      <translation>Nada foi gravado ainda. Retire o que não quiser; fica de fora da primeira sincronização.</translation>
    </message>
    <message>
      <source>This is what Apply does, in this order. Until then nothing is kept, here or in Salesforce.</source>
      <translation>Isto é o que Aplicar faz, nesta ordem. Até lá nada é guardado, nem aqui nem no Salesforce.</translation>
    </message>
    <message>
      <source>Where an important part fails, everything before it is taken back.</source>
      <translation>Se uma parte importante falhar, tudo o que veio antes é retirado.</translation>
    </message>
    <message>
      <source>It is set up. The first sync is one press away.</source>
      <translation>Está configurado. A primeira sincronização está a um clique.</translation>
    </message>
    <message>
      <source>Email Opt Out</source>
      <translation>Opt out de email</translation>
    </message>
    <message>
      <source>Marketo Sales Opt Out</source>
      <translation>Opt out de Vendas do Marketing (Marketo Sales Opt Out)</translation>
    </message>
    <message>
      <source>Both</source>
      <translation>Ambos</translation>
    </message>
    <message>
      <source>The standard checkbox of Salesforce. Sales and marketing share it: whoever is out of one is out of both.</source>
      <translation>A caixa padrão do Salesforce. Vendas e marketing a compartilham: quem está fora de um está fora dos dois.</translation>
    </message>
    <message>
      <source>A checkbox of its own for sales mail. Keeps sales unsubscribes apart from those of marketing. It comes with the Marketo Sales Connect package.</source>
      <translation>Uma caixa própria para o e-mail de vendas. Separa os cancelamentos de vendas dos de marketing. Vem com o pacote Marketo Sales Connect.</translation>
    </message>
    <message>
      <source>Each unsubscribe ticks both checkboxes, and either one that is ticked counts as an unsubscribe.</source>
      <translation>Cada cancelamento de assinatura marca as duas caixas, e qualquer uma que esteja marcada conta como cancelamento.</translation>
    </message>
    <message>
      <source>Connect to {org} as {user}; the token goes to the keyring</source>
      <translation>Conectar a {org} como {user}; o token fica no chaveiro</translation>
    </message>
    <message>
      <source>Stay connected to {org} as {user}</source>
      <translation>Continuar conectado a {org} como {user}</translation>
    </message>
    <message>
      <source>Keep {field} in step</source>
      <translation>Manter {field} em dia</translation>
    </message>
    <message>
      <source>Give yourself access to the field: permission set “Opt-Out Sync” in Salesforce</source>
      <translation>Dar a si acesso ao campo: conjunto de permissões “Opt-Out Sync” no Salesforce</translation>
    </message>
    <message>
      <source>Add the field to the {object} layout “{name}”</source>
      <translation>Adicionar o campo ao layout de {object} “{name}”</translation>
    </message>
    <message>
      <source>Remove the timer of this computer</source>
      <translation>Remover o temporizador deste computador</translation>
    </message>
    <message>
      <source>Set the timer of this computer to {time} ({zone})</source>
      <translation>Definir o temporizador deste computador para {time} ({zone})</translation>
    </message>
    <message>
      <source>Do not start the app when you log in any more</source>
      <translation>Não iniciar mais o aplicativo quando você fizer login no computador</translation>
    </message>
    <message>
      <source>Start the app in the background when you log in</source>
      <translation>Iniciar o aplicativo em segundo plano quando você faz login no computador</translation>
    </message>
    <message>
      <source>Link people by their address, where there is one match</source>
      <translation>Vincular pessoas pelo endereço, quando há uma única correspondência</translation>
    </message>
    <message numerus="yes">
      <source>Link %Ln person(s) by their address</source>
      <translation>
        <numerusform>Vincular %Ln pessoa pelo endereço</numerusform>
        <numerusform>Vincular %Ln pessoas pelo endereço</numerusform>
      </translation>
    </message>
    <message>
      <source>Bring the people in</source>
      <translation>Trazer as pessoas</translation>
    </message>
    <message>
      <source>Bring the people in: {added} new, {updated} known</source>
      <translation>Trazer as pessoas: {added} novas, {updated} conhecidas</translation>
    </message>
    <message>
      <source>To do</source>
      <translation>A fazer</translation>
    </message>
    <message>
      <source>Under way</source>
      <translation>Em andamento</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Feito</translation>
    </message>
    <message>
      <source>Not done</source>
      <translation>Não feito</translation>
    </message>
    <message>
      <source>Taken back</source>
      <translation>Retirado</translation>
    </message>
    <message>
      <source>Could not be taken back</source>
      <translation>Não pôde ser retirado</translation>
    </message>
  </context>
  <context>
    <name>Words</name>
    <message>
      <source>Open the field in Setup</source>
      <translation>Abra o campo em Configuração</translation>
    </message>
    <message>
      <source>{link}: choose {label}.</source>
      <translation>{link}: escolha {label}.</translation>
    </message>
    <message>
      <source>Click Set Field-Level Security</source>
      <translation>Clique em “Set Field-Level Security” (segurança no nível do campo)</translation>
    </message>
    <message>
      <source>It is one of the buttons at the top of the field's page.</source>
      <translation>É um dos botões no alto da página do campo.</translation>
    </message>
    <message>
      <source>Tick Visible for the profile of the connected user</source>
      <translation>Marque “Visible” (visível) para o perfil do usuário conectado</translation>
    </message>
    <message>
      <source>Leave Read-Only unticked, so that the box can be written.</source>
      <translation>Deixe “Read-Only” desmarcado, para que a caixa possa ser gravada.</translation>
    </message>
    <message>
      <source>Click Save</source>
      <translation>Clique em Salvar</translation>
    </message>
    <message>
      <source>Do the same for the other object, then check again here.</source>
      <translation>Faça o mesmo com o outro objeto e verifique de novo aqui.</translation>
    </message>
    <message>
      <source>“{address}” is not an e-mail address</source>
      <translation>“{address}” não é um endereço de e-mail</translation>
    </message>
    <message>
      <source>Nothing was recorded. Mend it and try again.</source>
      <translation>Nada foi registrado. Corrija-o e tente de novo.</translation>
    </message>
    <message>
      <source>“{host}” is no address of a Salesforce org</source>
      <translation>“{host}” não é um endereço de uma organização do Salesforce</translation>
    </message>
    <message>
      <source>It looks like YOUR-DOMAIN.my.salesforce.com, for a sandbox YOUR-DOMAIN--NAME.sandbox.my.salesforce.com. Salesforce shows it in Setup under My Domain; the address of any page of the org serves too.</source>
      <translation>Ele tem a forma SEU-DOMINIO.my.salesforce.com; para um sandbox, SEU-DOMINIO--NOME.sandbox.my.salesforce.com. O Salesforce o mostra em Configuração, em Meu domínio (My Domain); o endereço de qualquer página da organização também serve.</translation>
    </message>
    <message>
      <source>There is more than the address of the org</source>
      <translation>Há mais do que o endereço da organização</translation>
    </message>
    <message>
      <source>Leave “{path}” out and use {address}.</source>
      <translation>Retire “{path}” e use {address}.</translation>
    </message>
    <message>
      <source>“{address}” is not the address of an org</source>
      <translation>“{address}” não é o endereço de uma organização</translation>
    </message>
    <message>
      <source>It looks like https://YOUR-DOMAIN.my.salesforce.com, without a path.</source>
      <translation>Ele tem a forma https://SEU-DOMINIO.my.salesforce.com, sem nada depois.</translation>
    </message>
    <message>
      <source>The address of the org is missing</source>
      <translation>Falta o endereço da organização</translation>
    </message>
    <message>
      <source>It looks like https://YOUR-DOMAIN.my.salesforce.com. Salesforce shows it in Setup under My Domain.</source>
      <translation>Ele tem a forma https://SEU-DOMINIO.my.salesforce.com. O Salesforce o mostra em Configuração, em Meu domínio (My Domain).</translation>
    </message>
    <message>
      <source>“{address}” is not encrypted</source>
      <translation>“{address}” não é criptografado</translation>
    </message>
    <message>
      <source>Use the same address with https:// in front.</source>
      <translation>Use o mesmo endereço com https:// na frente.</translation>
    </message>
    <message>
      <source>No address was given</source>
      <translation>Nenhum endereço foi informado</translation>
    </message>
    <message>
      <source>Give one or more, or a file with --file FILE.</source>
      <translation>Informe um ou mais, ou um arquivo com --file ARQUIVO.</translation>
    </message>
    <message>
      <source>Held: the run needs more API calls than allowed</source>
      <translation>Retida: a execução precisa de mais chamadas de API do que o permitido</translation>
    </message>
    <message>
      <source>What it wrote before it stopped stands in its outcomes. Raise api.max_calls, or let the plan go: optoutctl held</source>
      <translation>O que ela gravou antes de parar está nos resultados dela. Aumente api.max_calls ou libere o plano: optoutctl held</translation>
    </message>
    <message>
      <source>This org does not allow API access</source>
      <translation>Esta organização não permite o acesso por API</translation>
    </message>
    <message>
      <source>The Salesforce admin must use an edition with API access, or give the user the permission “API Enabled”.</source>
      <translation>O administrador do Salesforce deve usar uma edição com acesso por API ou dar ao usuário a permissão “API Enabled”.</translation>
    </message>
    <message>
      <source>Paused: the org's API calls of the day are used up</source>
      <translation>Em pausa: as chamadas de API da organização de hoje se esgotaram</translation>
    </message>
    <message>
      <source>It is tried again each quarter of an hour; nothing is lost. Salesforce counts the last 24 hours.</source>
      <translation>É tentado de novo a cada quarto de hora; nada se perde. O Salesforce conta as últimas 24 horas.</translation>
    </message>
    <message>
      <source>Salesforce has switched the API of this org off</source>
      <translation>O Salesforce desativou a API desta organização</translation>
    </message>
    <message>
      <source>Salesforce said: {message} The admin must ask Salesforce Support to switch it on again.</source>
      <translation>O Salesforce respondeu: {message} O administrador deve pedir ao suporte do Salesforce que a ative de novo.</translation>
    </message>
    <message>
      <source>This app is not allowed for the connected user</source>
      <translation>Este aplicativo não é permitido para o usuário conectado</translation>
    </message>
    <message>
      <source>In Setup → External Client App Manager an admin lets the user, or a permission set of theirs, use the app. It said: {message}</source>
      <translation>Em Configuração → External Client App Manager, um administrador permite que o usuário, ou um conjunto de permissões dele, use o aplicativo. O Salesforce respondeu: {message}</translation>
    </message>
    <message>
      <source>The record is locked by an approval</source>
      <translation>O registro está bloqueado por uma aprovação</translation>
    </message>
    <message>
      <source>It is tried again; it ends with the approval.</source>
      <translation>Será tentado de novo; o bloqueio termina com a aprovação.</translation>
    </message>
    <message>
      <source>{address} asked to stop once more while this was under way</source>
      <translation>{address} pediu outra vez para parar enquanto isto estava em andamento</translation>
    </message>
    <message>
      <source>The person stays unsubscribed; the next push ticks the boxes again. Ask the person before you repeat.</source>
      <translation>A assinatura da pessoa continua cancelada; o próximo envio marca as caixas de novo. Pergunte à pessoa antes de repetir.</translation>
    </message>
    <message>
      <source>Held: more would change than the brake allows</source>
      <translation>Retida: mudaria mais do que o freio permite</translation>
    </message>
    <message>
      <source>Nothing was written. Look at the plan, leave rows out, then let it go or drop it: optoutctl held</source>
      <translation>Nada foi gravado. Veja o plano, deixe linhas de fora e depois deixe-o continuar ou descarte-o: optoutctl held</translation>
    </message>
    <message>
      <source>The org or the connected user may not use the Bulk API</source>
      <translation>A organização ou o usuário conectado não podem usar a Bulk API</translation>
    </message>
    <message>
      <source>An admin gives the user's profile “API Enabled”; some editions need the API as an add-on. It said: {message}</source>
      <translation>Um administrador dá ao perfil do usuário a permissão “API Enabled”; algumas edições precisam da API como complemento. O Salesforce respondeu: {message}</translation>
    </message>
    <message>
      <source>Salesforce could not finish the job for {object}</source>
      <translation>O Salesforce não conseguiu concluir o trabalho de {object}</translation>
    </message>
    <message>
      <source>It said: {message} What it had done stands; the rest is tried again with the next sync.</source>
      <translation>Ele respondeu: {message} O que tinha sido feito permanece; o resto será tentado de novo na próxima sincronização.</translation>
    </message>
    <message>
      <source>The org's allowance for bulk jobs is used up</source>
      <translation>A cota de trabalhos em massa da organização está esgotada</translation>
    </message>
    <message>
      <source>Salesforce allows more within 24 hours; the rest is tried again then. It said: {message}</source>
      <translation>O Salesforce permite mais dentro de 24 horas; o resto será tentado então. Ele respondeu: {message}</translation>
    </message>
    <message>
      <source>The CA file cannot be used</source>
      <translation>O arquivo de CA não pode ser usado</translation>
    </message>
    <message>
      <source>{path}: {reason}. It must be a PEM file with the certificate of your proxy or server.</source>
      <translation>{path}: {reason}. Deve ser um arquivo PEM com o certificado do seu proxy ou servidor.</translation>
    </message>
    <message>
      <source>The browser could not come back to this program</source>
      <translation>O navegador não conseguiu voltar a este programa</translation>
    </message>
    <message>
      <source>Other programs use all of the ports that the External Client App knows: {ports}. End one of them (another sign-in that is still open?) and try again.</source>
      <translation>Outros programas usam todas as portas que a External Client App conhece: {ports}. Encerre um deles (outro login ainda aberto?) e tente de novo.</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>Cancelada</translation>
    </message>
    <message>
      <source>What was done before stands; the next sync does the rest.</source>
      <translation>O que foi feito antes permanece; a próxima sincronização faz o resto.</translation>
    </message>
    <message>
      <source>Few API calls are left today</source>
      <translation>Restam poucas chamadas de API hoje</translation>
    </message>
    <message>
      <source>{remaining} of {maximum}. Other programs use them too; a sync may have to wait. The limit moves on over 24 hours.</source>
      <translation>{remaining} de {maximum}. Outros programas também as usam; uma sincronização pode ter de esperar. O limite se renova ao longo de 24 horas.</translation>
    </message>
    <message>
      <source>The API is on</source>
      <translation>A API está ativada</translation>
    </message>
    <message>
      <source>{remaining} of {maximum} calls of today are left.</source>
      <translation>Restam {remaining} das {maximum} chamadas de hoje.</translation>
    </message>
    <message>
      <source>No API calls are left today</source>
      <translation>Não restam chamadas de API hoje</translation>
    </message>
    <message>
      <source>All {maximum} are used up. Check again later; the limit moves on over 24 hours.</source>
      <translation>Todas as {maximum} foram usadas. Verifique de novo mais tarde; o limite se renova ao longo de 24 horas.</translation>
    </message>
    <message>
      <source>This check did not work ({kind})</source>
      <translation>Esta verificação não funcionou ({kind})</translation>
    </message>
    <message>
      <source>That is a mistake of this program; the other checks stand. Check again, and report it if it stays.</source>
      <translation>É um erro deste programa; as outras verificações valem. Verifique de novo e relate o erro se ele persistir.</translation>
    </message>
    <message>
      <source>The clock of this computer is ahead by {minutes} minutes</source>
      <translation>O relógio deste computador está adiantado {minutes} minutos</translation>
    </message>
    <message>
      <source>Deadlines and the hour of the sync would be wrong. Set the clock to network time, then check again.</source>
      <translation>Os prazos e a hora da sincronização ficariam errados. Acerte o relógio pela hora da rede e verifique de novo.</translation>
    </message>
    <message>
      <source>The clock of this computer is behind by {minutes} minutes</source>
      <translation>O relógio deste computador está atrasado {minutes} minutos</translation>
    </message>
    <message>
      <source>The clock of this computer is right</source>
      <translation>O relógio deste computador está certo</translation>
    </message>
    <message>
      <source>It differs from Salesforce's by {seconds} seconds.</source>
      <translation>Ele difere do relógio do Salesforce em {seconds} segundos.</translation>
    </message>
    <message>
      <source>Salesforce did not say what time it is</source>
      <translation>O Salesforce não informou a hora</translation>
    </message>
    <message>
      <source>Check again.</source>
      <translation>Verifique de novo.</translation>
    </message>
    <message>
      <source>{label} on {object} can be read and written</source>
      <translation>{label} em {object} pode ser lido e gravado</translation>
    </message>
    <message>
      <source>Nothing to do.</source>
      <translation>Não é preciso fazer nada.</translation>
    </message>
    <message>
      <source>{label} on {object} is hidden from the connected user</source>
      <translation>{label} em {object} está oculto para o usuário conectado</translation>
    </message>
    <message>
      <source>The field exists, and field-level security hides it. Grant access makes a permission set for this field alone and gives it to this user; Undo takes it away again.</source>
      <translation>O campo existe e a segurança no nível do campo o oculta. Conceder acesso cria um conjunto de permissões só para este campo e o atribui a este usuário; Desfazer o retira de novo.</translation>
    </message>
    <message>
      <source>{label} does not exist on {object}</source>
      <translation>{label} não existe em {object}</translation>
    </message>
    <message>
      <source>It comes with the package “Marketo Sales Connect customizations”. Install that in Salesforce, or choose Email Opt Out.</source>
      <translation>Ele vem com o pacote “Marketo Sales Connect customizations”. Instale-o no Salesforce ou escolha Opt out de email.</translation>
    </message>
    <message>
      <source>{label} on {object} is read-only for the connected user</source>
      <translation>{label} em {object} é somente leitura para o usuário conectado</translation>
    </message>
    <message>
      <source>Unsubscribes could not be written. Grant access makes a permission set for this field alone and gives it to this user; Undo takes it away again.</source>
      <translation>Os cancelamentos de assinatura não poderiam ser gravados. Conceder acesso cria um conjunto de permissões só para este campo e o atribui a este usuário; Desfazer o retira de novo.</translation>
    </message>
    <message>
      <source>{label} is not seen on {object}</source>
      <translation>{label} não é visto em {object}</translation>
    </message>
    <message>
      <source>It is hidden or not installed; the connected user may not ask which. An admin looks under Setup, Object Manager, {object}, Fields &amp; Relationships.</source>
      <translation>Ele está oculto ou não está instalado; o usuário conectado não pode perguntar qual dos dois. Um administrador olha em Configuração, Gerenciador de objetos, {object}, Campos e relacionamentos.</translation>
    </message>
    <message>
      <source>The disk is full</source>
      <translation>O disco está cheio</translation>
    </message>
    <message>
      <source>{path}: {free_mb} MB are free. Make room, then check again.</source>
      <translation>{path}: há {free_mb} MB livres. Libere espaço e verifique de novo.</translation>
    </message>
    <message>
      <source>The disk is nearly full</source>
      <translation>O disco está quase cheio</translation>
    </message>
    <message>
      <source>{path}: {free_mb} MB are free. Make room before a large import.</source>
      <translation>{path}: há {free_mb} MB livres. Libere espaço antes de uma importação grande.</translation>
    </message>
    <message>
      <source>The data folder can be written</source>
      <translation>A pasta de dados pode ser gravada</translation>
    </message>
    <message>
      <source>{path}: {free_mb} MB are free.</source>
      <translation>{path}: há {free_mb} MB livres.</translation>
    </message>
    <message>
      <source>The data folder cannot be written</source>
      <translation>A pasta de dados não pode ser gravada</translation>
    </message>
    <message>
      <source>{path}: {reason}. Make it writeable for you, or choose another with --data-dir.</source>
      <translation>{path}: {reason}. Dê a você permissão de gravação ou escolha outra com --data-dir.</translation>
    </message>
    <message>
      <source>Salesforce keeps no history of {label} on {object}</source>
      <translation>O Salesforce não guarda histórico de {label} em {object}</translation>
    </message>
    <message>
      <source>If somebody clears a box, it cannot be said who. An admin can switch it on: Object Manager, {object}, Fields &amp; Relationships, Set History Tracking.</source>
      <translation>Se alguém desmarcar uma caixa, não será possível dizer quem foi. Um administrador pode ativá-lo: Gerenciador de objetos, {object}, Campos e relacionamentos, “Set History Tracking”.</translation>
    </message>
    <message>
      <source>Salesforce keeps the history of {label} on {object}</source>
      <translation>O Salesforce guarda o histórico de {label} em {object}</translation>
    </message>
    <message>
      <source>It can be said who changed the box.</source>
      <translation>É possível dizer quem alterou a caixa.</translation>
    </message>
    <message>
      <source>It is not known whether the history of {label} on {object} is kept</source>
      <translation>Não se sabe se o histórico de {label} em {object} é guardado</translation>
    </message>
    <message>
      <source>Salesforce did not tell. An admin looks under Object Manager, {object}, Fields &amp; Relationships, Set History Tracking.</source>
      <translation>O Salesforce não informou. Um administrador olha em Gerenciador de objetos, {object}, Campos e relacionamentos, “Set History Tracking”.</translation>
    </message>
    <message>
      <source>No keyring is needed</source>
      <translation>Não é preciso um chaveiro</translation>
    </message>
    <message>
      <source>The secret of the sign-in was handed over for this run.</source>
      <translation>O segredo da entrada foi entregue para esta execução.</translation>
    </message>
    <message>
      <source>The keyring works</source>
      <translation>O chaveiro funciona</translation>
    </message>
    <message>
      <source>A trial secret was kept, read and removed.</source>
      <translation>Um segredo de teste foi guardado, lido e removido.</translation>
    </message>
    <message>
      <source>Page layouts cannot be changed from here</source>
      <translation>Os layouts de página não podem ser alterados daqui</translation>
    </message>
    <message>
      <source>It takes the permissions “Modify Metadata Through Metadata API Functions” and “Customize Application”. The sync does not need them; the field can be added by hand in eight steps.</source>
      <translation>São necessárias as permissões “Modify Metadata Through Metadata API Functions” e “Customize Application”. A sincronização não precisa delas; o campo pode ser adicionado à mão em oito etapas.</translation>
    </message>
    <message>
      <source>Page layouts can be changed from here</source>
      <translation>Os layouts de página podem ser alterados daqui</translation>
    </message>
    <message>
      <source>It is not known whether page layouts can be changed from here</source>
      <translation>Não se sabe se os layouts de página podem ser alterados daqui</translation>
    </message>
    <message>
      <source>Salesforce did not tell: {message} Try it; if it is refused, the eight steps by hand remain.</source>
      <translation>O Salesforce não informou: {message} Tente; se for recusado, restam as oito etapas à mão.</translation>
    </message>
    <message>
      <source>The field is not on every page layout of {object}</source>
      <translation>O campo não está em todos os layouts de página de {object}</translation>
    </message>
    <message>
      <source>People who use these layouts cannot see it: {layouts}. Add to layout puts it below Email and changes nothing else.</source>
      <translation>Quem usa estes layouts não o vê: {layouts}. Adicionar ao layout o coloca abaixo do e-mail e não altera mais nada.</translation>
    </message>
    <message>
      <source>The page layouts cannot be looked at</source>
      <translation>Os layouts de página não podem ser consultados</translation>
    </message>
    <message>
      <source>Salesforce said: {message} An admin looks in Setup whether Email Opt Out is on the layouts of Contact and Lead; the eight steps say how to add it.</source>
      <translation>O Salesforce respondeu: {message} Um administrador verifica em Configuração se o Opt out de email está nos layouts de Contato e Cliente potencial; as oito etapas explicam como adicioná-lo.</translation>
    </message>
    <message>
      <source>The field is on every page layout of {object}</source>
      <translation>O campo está em todos os layouts de página de {object}</translation>
    </message>
    <message>
      <source>{count} layouts have it.</source>
      <translation>{count} layouts o têm.</translation>
    </message>
    <message>
      <source>The field is missing on layouts of {object} that nobody uses</source>
      <translation>O campo falta em layouts de {object} que ninguém usa</translation>
    </message>
    <message>
      <source>No profile is assigned to them now: {layouts}. Add it if they are to be used.</source>
      <translation>Nenhum perfil os tem atribuídos agora: {layouts}. Adicione-o se eles forem ser usados.</translation>
    </message>
    <message>
      <source>{object} records cannot be seen</source>
      <translation>Os registros de {object} não podem ser vistos</translation>
    </message>
    <message>
      <source>The connected user has no access to the object. An admin gives Read and Edit on {object} in the user's profile or a permission set.</source>
      <translation>O usuário conectado não tem acesso ao objeto. Um administrador dá “Read” e “Edit” em {object} no perfil do usuário ou em um conjunto de permissões.</translation>
    </message>
    <message>
      <source>{object} records can be read and edited</source>
      <translation>Os registros de {object} podem ser lidos e editados</translation>
    </message>
    <message>
      <source>{object} records cannot be edited</source>
      <translation>Os registros de {object} não podem ser editados</translation>
    </message>
    <message>
      <source>The connected user may only read them. An admin gives Edit on {object} in the user's profile or a permission set.</source>
      <translation>O usuário conectado só pode lê-los. Um administrador dá “Edit” em {object} no perfil do usuário ou em um conjunto de permissões.</translation>
    </message>
    <message>
      <source>Lightning pages of {object} do not show the field</source>
      <translation>As páginas Lightning de {object} não mostram o campo</translation>
    </message>
    <message>
      <source>These use Dynamic Forms, which ignore the page layout: {pages}. Open the page in Lightning App Builder, drag {field} into a section and save. This program does not change such pages.</source>
      <translation>Estas usam Dynamic Forms, que ignoram o layout de página: {pages}. Abra a página no Lightning App Builder, arraste {field} para uma seção e salve. Este programa não altera essas páginas.</translation>
    </message>
    <message>
      <source>Lightning pages of {object} show the page layout</source>
      <translation>As páginas Lightning de {object} mostram o layout de página</translation>
    </message>
    <message>
      <source>{count} record pages were looked at.</source>
      <translation>{count} páginas de registro foram verificadas.</translation>
    </message>
    <message>
      <source>The Lightning pages could not be looked at</source>
      <translation>As páginas Lightning não puderam ser verificadas</translation>
    </message>
    <message>
      <source>Salesforce said: {message} Open a Contact and a Lead in Salesforce and see whether the field is there.</source>
      <translation>O Salesforce respondeu: {message} Abra um Contato e um Cliente potencial no Salesforce e veja se o campo está lá.</translation>
    </message>
    <message>
      <source>The opt-out of person accounts cannot be written</source>
      <translation>O opt out das contas pessoais não pode ser gravado</translation>
    </message>
    <message>
      <source>{field} on Account is hidden or read-only for the connected user. Grant access to the Contact's field, which it belongs to, then check again.</source>
      <translation>{field} em Conta está oculto ou é somente leitura para o usuário conectado. Conceda acesso ao campo do Contato, ao qual ele pertence, e verifique de novo.</translation>
    </message>
    <message>
      <source>The org has no person accounts</source>
      <translation>A organização não tem contas pessoais</translation>
    </message>
    <message>
      <source>The org has person accounts</source>
      <translation>A organização tem contas pessoais</translation>
    </message>
    <message>
      <source>Their opt-out is written on the account; the field can be written.</source>
      <translation>O opt out delas é gravado na conta; o campo pode ser gravado.</translation>
    </message>
    <message>
      <source>Every {object} record can be seen and edited</source>
      <translation>Todos os registros de {object} podem ser vistos e editados</translation>
    </message>
    <message>
      <source>Not every {object} record can be edited</source>
      <translation>Nem todos os registros de {object} podem ser editados</translation>
    </message>
    <message>
      <source>The connected user sees all of them, and edits those that sharing allows. Give the user “Modify All Records” on {object}, so that no opt-out is refused.</source>
      <translation>O usuário conectado vê todos e edita os que o compartilhamento permite. Dê ao usuário “Modify All Records” em {object}, para que nenhum opt out seja recusado.</translation>
    </message>
    <message>
      <source>Some {object} records may be hidden</source>
      <translation>Pode haver registros de {object} ocultos</translation>
    </message>
    <message>
      <source>What sharing hides from the connected user is silently missing. Give the user “View All Records” and “Modify All Records” on {object}.</source>
      <translation>O que o compartilhamento oculta do usuário conectado falta sem aviso. Dê ao usuário “View All Records” e “Modify All Records” em {object}.</translation>
    </message>
    <message>
      <source>It is not known whether records are hidden</source>
      <translation>Não se sabe se há registros ocultos</translation>
    </message>
    <message>
      <source>Salesforce did not tell: {message} Ask an admin whether the connected user has “View All Records” on Contact and Lead.</source>
      <translation>O Salesforce não informou: {message} Pergunte a um administrador se o usuário conectado tem “View All Records” em Contato e Cliente potencial.</translation>
    </message>
    <message>
      <source>No validation rule of {object} is active</source>
      <translation>Nenhuma regra de validação de {object} está ativa</translation>
    </message>
    <message>
      <source>Validation rules of {object} may refuse some records</source>
      <translation>Regras de validação de {object} podem recusar alguns registros</translation>
    </message>
    <message>
      <source>{count} are active: {rules}. A record that breaks one is listed under Problems with the rule's message. An admin can exempt the connected user.</source>
      <translation>{count} estão ativas: {rules}. Um registro que viola uma delas aparece em Problemas com a mensagem da regra. Um administrador pode isentar o usuário conectado.</translation>
    </message>
    <message>
      <source>The validation rules could not be looked at</source>
      <translation>As regras de validação não puderam ser consultadas</translation>
    </message>
    <message>
      <source>Salesforce said: {message} A record that a rule refuses will be listed under Problems.</source>
      <translation>O Salesforce respondeu: {message} Um registro que uma regra recusar aparecerá em Problemas.</translation>
    </message>
    <message>
      <source>This is not a consumer key</source>
      <translation>Isto não é uma chave do consumidor</translation>
    </message>
    <message>
      <source>It has letters, digits, dots and underscores only, and usually begins with 3MVG9. Spaces around it were removed already. Copy it anew from the OAuth settings of the External Client App.</source>
      <translation>Ela só tem letras, algarismos, pontos e sublinhados, e costuma começar com 3MVG9. Os espaços em volta já foram retirados. Copie-a de novo das configurações de OAuth da External Client App.</translation>
    </message>
    <message>
      <source>The consumer key is missing</source>
      <translation>Falta a chave do consumidor</translation>
    </message>
    <message>
      <source>Salesforce shows it in Setup under External Client App Manager, in the OAuth settings of the app.</source>
      <translation>O Salesforce a mostra em Configuração, em External Client App Manager, nas configurações de OAuth do aplicativo.</translation>
    </message>
    <message>
      <source>The clock of this computer is {minutes} minutes {way} Salesforce's</source>
      <translation>O relógio deste computador está {minutes} minutos {way} em relação ao do Salesforce</translation>
    </message>
    <message>
      <source>Set date, time and time zone right, best by the internet, and sign in again.</source>
      <translation>Acerte data, hora e fuso horário, de preferência pela internet, e entre de novo.</translation>
    </message>
    <message>
      <source>The row is cut off</source>
      <translation>A linha está cortada</translation>
    </message>
    <message>
      <source>The file ends in the middle of it. Export the file again.</source>
      <translation>O arquivo termina no meio dela. Exporte o arquivo de novo.</translation>
    </message>
    <message>
      <source>The org has used up its API calls for today</source>
      <translation>A organização esgotou as chamadas de API de hoje</translation>
    </message>
    <message>
      <source>Salesforce said: {message} It is tried again later; the limit moves on over 24 hours.</source>
      <translation>O Salesforce respondeu: {message} Será tentado mais tarde; o limite se renova ao longo de 24 horas.</translation>
    </message>
    <message>
      <source>The data folder cannot be used</source>
      <translation>A pasta de dados não pode ser usada</translation>
    </message>
    <message>
      <source>{path}: {reason}. Choose another folder with --data-dir, or make this one writeable for you.</source>
      <translation>{path}: {reason}. Escolha outra pasta com --data-dir ou dê a você permissão de gravação nesta.</translation>
    </message>
    <message>
      <source>{address} was not deleted</source>
      <translation>{address} não foi excluído</translation>
    </message>
    <message>
      <source>The “stop” of this person is still on its way to Salesforce: run optoutctl push, then delete.</source>
      <translation>O pedido desta pessoa ainda está a caminho do Salesforce: execute optoutctl push e depois exclua.</translation>
    </message>
    <message>
      <source>What was entered last time cannot be read</source>
      <translation>O que foi informado da última vez não pode ser lido</translation>
    </message>
    <message>
      <source>{path}: {reason}. The wizard starts from the beginning; the file is kept until the next step is saved.</source>
      <translation>{path}: {reason}. O assistente começa do início; o arquivo é mantido até que a próxima etapa seja salva.</translation>
    </message>
    <message>
      <source>A duplicate rule in Salesforce blocks the change</source>
      <translation>Uma regra de duplicados do Salesforce bloqueia a alteração</translation>
    </message>
    <message>
      <source>Merge the duplicates: {message}</source>
      <translation>Mescle os duplicados: {message}</translation>
    </message>
    <message>
      <source>“{value}” is not an e-mail address</source>
      <translation>“{value}” não é um endereço de e-mail</translation>
    </message>
    <message>
      <source>Mend it and import the row again.</source>
      <translation>Corrija-o e importe a linha de novo.</translation>
    </message>
    <message>
      <source>There is no e-mail address</source>
      <translation>Não há endereço de e-mail</translation>
    </message>
    <message>
      <source>Fill it in and import the row again.</source>
      <translation>Preencha-o e importe a linha de novo.</translation>
    </message>
    <message>
      <source>It is not possible to listen at {address}:{port}</source>
      <translation>Não é possível escutar em {address}:{port}</translation>
    </message>
    <message>
      <source>The address must be one of this computer's own, such as 127.0.0.1.</source>
      <translation>O endereço deve ser um deste computador, por exemplo 127.0.0.1.</translation>
    </message>
    <message>
      <source>No address was found in the body</source>
      <translation>Nenhum endereço foi encontrado no corpo</translation>
    </message>
    <message>
      <source>Send JSON such as {{"email": "ana@example.com"}}, or a form with the field email.</source>
      <translation>Envie JSON como {{"email": "ana@example.com"}}, ou um formulário com o campo email.</translation>
    </message>
    <message>
      <source>The body is too large</source>
      <translation>O corpo é grande demais</translation>
    </message>
    <message>
      <source>At most {most} KB are taken. Send it in several calls.</source>
      <translation>São aceitos no máximo {most} KB. Envie em várias chamadas.</translation>
    </message>
    <message>
      <source>The body did not come in time</source>
      <translation>O corpo não chegou a tempo</translation>
    </message>
    <message>
      <source>Send it again.</source>
      <translation>Envie de novo.</translation>
    </message>
    <message>
      <source>The entry has no address</source>
      <translation>A entrada não tem endereço</translation>
    </message>
    <message>
      <source>Give it the field email.</source>
      <translation>Informe-o no campo email.</translation>
    </message>
    <message>
      <source>Calls from a web page are not taken</source>
      <translation>Chamadas de uma página da web não são aceitas</translation>
    </message>
    <message>
      <source>Send the call from a program.</source>
      <translation>Envie a chamada a partir de um programa.</translation>
    </message>
    <message>
      <source>This endpoint is not called by that name</source>
      <translation>Este ponto de entrada não é chamado por esse nome</translation>
    </message>
    <message>
      <source>Call it as localhost or 127.0.0.1, or add the name to the setting endpoint.hosts.</source>
      <translation>Chame-o como localhost ou 127.0.0.1, ou adicione o nome à configuração endpoint.hosts.</translation>
    </message>
    <message>
      <source>Listening at {address}:{port}</source>
      <translation>Escutando em {address}:{port}</translation>
    </message>
    <message>
      <source>Only programs on this computer reach it.</source>
      <translation>Só os programas deste computador o alcançam.</translation>
    </message>
    <message>
      <source>Other computers reach it too, and without TLS: put a relay with TLS in front of it.</source>
      <translation>Outros computadores também o alcançam, e sem TLS: coloque na frente um retransmissor com TLS.</translation>
    </message>
    <message>
      <source>This user may not listen at {address}:{port}</source>
      <translation>Este usuário não pode escutar em {address}:{port}</translation>
    </message>
    <message>
      <source>Choose a port above 1023.</source>
      <translation>Escolha uma porta acima de 1023.</translation>
    </message>
    <message>
      <source>Another program listens at {address}:{port}</source>
      <translation>Outro programa escuta em {address}:{port}</translation>
    </message>
    <message>
      <source>Choose another port, or end that program. It is tried again.</source>
      <translation>Escolha outra porta ou encerre esse programa. Será tentado de novo.</translation>
    </message>
    <message>
      <source>Only a POST unsubscribes anybody</source>
      <translation>Só um POST cancela a assinatura de alguém</translation>
    </message>
    <message>
      <source>Mail programs fetch links; that changes nothing here.</source>
      <translation>Programas de e-mail abrem links; aqui isso não altera nada.</translation>
    </message>
    <message>
      <source>The endpoint can listen at {address}:{port}</source>
      <translation>O ponto de entrada pode escutar em {address}:{port}</translation>
    </message>
    <message>
      <source>Callers need the token: optoutctl ways-in token</source>
      <translation>Quem chama precisa do token: optoutctl ways-in token</translation>
    </message>
    <message>
      <source>The token comes from the environment</source>
      <translation>O token vem do ambiente</translation>
    </message>
    <message>
      <source>Change the variable {variable} and start the agent again.</source>
      <translation>Altere a variável {variable} e inicie o agente de novo.</translation>
    </message>
    <message>
      <source>The token is missing or wrong</source>
      <translation>O token falta ou está errado</translation>
    </message>
    <message>
      <source>Send it as: Authorization: Bearer TOKEN. It is shown by: optoutctl ways-in token</source>
      <translation>Envie-o como: Authorization: Bearer TOKEN. Ele é mostrado por: optoutctl ways-in token</translation>
    </message>
    <message>
      <source>Too many calls</source>
      <translation>Chamadas demais</translation>
    </message>
    <message>
      <source>Send it again in a second, or several addresses in one call.</source>
      <translation>Envie de novo em um segundo, ou vários endereços em uma chamada.</translation>
    </message>
    <message>
      <source>The content type is not known</source>
      <translation>O tipo de conteúdo não é conhecido</translation>
    </message>
    <message>
      <source>Send application/json or application/x-www-form-urlencoded.</source>
      <translation>Envie application/json ou application/x-www-form-urlencoded.</translation>
    </message>
    <message>
      <source>The opt-out field is hidden from the connected user, or missing</source>
      <translation>O campo Opt out está oculto para o usuário conectado ou não existe</translation>
    </message>
    <message>
      <source>In Salesforce Setup → Object Manager → {sobject} → Fields → Email Opt Out → Set Field-Level Security, make it visible and editable for this user's profile, then sync again.</source>
      <translation>No Salesforce, Configuração → Gerenciador de objetos → {sobject} → Campos → Email Opt Out → “Set Field-Level Security”, torne-o visível e editável para o perfil deste usuário e sincronize de novo.</translation>
    </message>
    <message>
      <source>The opt-out field is read-only for the connected user</source>
      <translation>O campo Opt out é somente leitura para o usuário conectado</translation>
    </message>
    <message>
      <source>In Salesforce Setup → Object Manager → {sobject} → Fields → Set Field-Level Security, take away “Read-Only” for this user's profile, or give a permission set that may edit it. {message}</source>
      <translation>No Salesforce, Configuração → Gerenciador de objetos → {sobject} → Campos → “Set Field-Level Security”, retire “Read-Only” para o perfil deste usuário, ou dê a ele um conjunto de permissões que possa editá-lo. {message}</translation>
    </message>
    <message>
      <source>The workbook is damaged</source>
      <translation>A pasta de trabalho está danificada</translation>
    </message>
    <message>
      <source>{path}: {reason}. Open it in Excel, save it anew, and import that.</source>
      <translation>{path}: {reason}. Abra-a no Excel, salve-a de novo e importe esse arquivo.</translation>
    </message>
    <message>
      <source>The file is empty</source>
      <translation>O arquivo está vazio</translation>
    </message>
    <message>
      <source>{path} holds nothing. Export the people again.</source>
      <translation>{path} não contém nada. Exporte as pessoas de novo.</translation>
    </message>
    <message>
      <source>{path} is a folder</source>
      <translation>{path} é uma pasta</translation>
    </message>
    <message>
      <source>Choose a CSV or Excel file in it.</source>
      <translation>Escolha um arquivo CSV ou Excel dentro dela.</translation>
    </message>
    <message>
      <source>The file is a web page</source>
      <translation>O arquivo é uma página da web</translation>
    </message>
    <message>
      <source>{path} holds HTML under another name, as some exports named .xls do. Export it as .xlsx or CSV, or open it in Excel and save it as CSV.</source>
      <translation>{path} contém HTML com outro nome, como algumas exportações chamadas .xls. Exporte-o como .xlsx ou CSV, ou abra-o no Excel e salve-o como CSV.</translation>
    </message>
    <message>
      <source>There is no file {path}</source>
      <translation>O arquivo {path} não existe</translation>
    </message>
    <message>
      <source>Check the name and the folder.</source>
      <translation>Confira o nome e a pasta.</translation>
    </message>
    <message>
      <source>The file is neither a CSV nor an Excel file</source>
      <translation>O arquivo não é CSV nem Excel</translation>
    </message>
    <message>
      <source>{path} holds other data. Export the people as CSV or XLSX, with the e-mail address in one column.</source>
      <translation>{path} contém outros dados. Exporte as pessoas como CSV ou XLSX, com o endereço de e-mail em uma coluna.</translation>
    </message>
    <message>
      <source>The file has a header but no people</source>
      <translation>O arquivo tem cabeçalho, mas nenhuma pessoa</translation>
    </message>
    <message>
      <source>{path}: nothing follows line {line}.</source>
      <translation>{path}: não há nada depois da linha {line}.</translation>
    </message>
    <message>
      <source>The workbook is protected by a password</source>
      <translation>A pasta de trabalho está protegida por senha</translation>
    </message>
    <message>
      <source>Save {path} without a password and import it again.</source>
      <translation>Salve {path} sem senha e importe de novo.</translation>
    </message>
    <message>
      <source>The file cannot be read</source>
      <translation>O arquivo não pode ser lido</translation>
    </message>
    <message>
      <source>{path}: {reason}.</source>
      <translation>{path}: {reason}.</translation>
    </message>
    <message>
      <source>The file cannot be written</source>
      <translation>O arquivo não pode ser gravado</translation>
    </message>
    <message>
      <source>{path}: {reason}. Nothing was left half-written.</source>
      <translation>{path}: {reason}. Nada ficou gravado pela metade.</translation>
    </message>
    <message>
      <source>“{value}” says neither yes nor no</source>
      <translation>“{value}” não diz nem sim nem não</translation>
    </message>
    <message>
      <source>The opt-out column of the row was not understood. Write TRUE or FALSE and import the row again.</source>
      <translation>A coluna de opt out da linha não foi entendida. Escreva TRUE ou FALSE e importe a linha de novo.</translation>
    </message>
    <message>
      <source>Somebody cleared a box that was ticked</source>
      <translation>Alguém desmarcou uma caixa que estava marcada</translation>
    </message>
    <message>
      <source>It is ticked anew at most once a night, and is no consent. Ask who clears it: {message}</source>
      <translation>Ela é marcada de novo no máximo uma vez por noite, e isso não é um consentimento. Pergunte quem a desmarca: {message}</translation>
    </message>
    <message>
      <source>{name} cannot be opened yet</source>
      <translation>{name} ainda não pode ser aberto</translation>
    </message>
    <message>
      <source>Another program, such as Excel, has it open. Close it there; it is tried again all the time.</source>
      <translation>Outro programa, como o Excel, está com ele aberto. Feche-o lá; a tentativa é repetida o tempo todo.</translation>
    </message>
    <message>
      <source>There is no folder {path}</source>
      <translation>A pasta {path} não existe</translation>
    </message>
    <message>
      <source>It is looked for all the time. Make it again, connect its drive, or choose another one.</source>
      <translation>Ela é procurada o tempo todo. Crie-a de novo, conecte a unidade ou escolha outra.</translation>
    </message>
    <message>
      <source>The folder {path} can be watched</source>
      <translation>A pasta {path} pode ser monitorada</translation>
    </message>
    <message>
      <source>{waiting} files in it would be taken in.</source>
      <translation>Os {waiting} arquivos que ela contém seriam aceitos.</translation>
    </message>
    <message>
      <source>The folder {path} cannot be used</source>
      <translation>A pasta {path} não pode ser usada</translation>
    </message>
    <message>
      <source>{reason}. Files are moved to done/ and failed/ in it, so it must be readable and writeable.</source>
      <translation>{reason}. Os arquivos são movidos para done/ e failed/ dentro dela, por isso ela deve permitir leitura e gravação.</translation>
    </message>
    <message>
      <source>Watching {path}</source>
      <translation>Monitorando {path}</translation>
    </message>
    <message>
      <source>{waiting} files are still being written or wait.</source>
      <translation>{waiting} arquivos ainda estão sendo gravados ou esperam.</translation>
    </message>
    <message>
      <source>The file with your organisation's answers cannot be read</source>
      <translation>Não é possível ler o arquivo com as respostas da sua organização</translation>
    </message>
    <message>
      <source>{path}: {reason}. Mend the file or take it away; the wizard can then begin.</source>
      <translation>{path}: {reason}. Corrija o arquivo ou remova-o; então o assistente pode começar.</translation>
    </message>
    <message>
      <source>Part of the access could not be taken back</source>
      <translation>Uma parte do acesso não pôde ser retirada</translation>
    </message>
    <message>
      <source>Salesforce said: {message} Undo tries again. By hand: remove the permission set {name} in Salesforce.</source>
      <translation>O Salesforce respondeu: {message} Desfazer tenta de novo. À mão: remova o conjunto de permissões {name} no Salesforce.</translation>
    </message>
    <message>
      <source>There is no access to take back</source>
      <translation>Não há acesso a retirar</translation>
    </message>
    <message>
      <source>This program granted none, or it was taken back already.</source>
      <translation>Este programa não concedeu nenhum, ou ele já foi retirado.</translation>
    </message>
    <message>
      <source>There is no access to grant</source>
      <translation>Não há acesso a conceder</translation>
    </message>
    <message>
      <source>The chosen field does not exist in this org, or the user can already read and write it.</source>
      <translation>O campo escolhido não existe nesta organização, ou o usuário já pode lê-lo e gravá-lo.</translation>
    </message>
    <message>
      <source>Salesforce did not let the access be granted</source>
      <translation>O Salesforce não permitiu conceder o acesso</translation>
    </message>
    <message>
      <source>It said: {message} What was begun was taken back. It takes the permissions “Manage Profiles and Permission Sets” and “Assign Permission Sets”; else an admin sets the field-level security by hand.</source>
      <translation>Ele respondeu: {message} O que foi iniciado foi retirado. São necessárias as permissões “Manage Profiles and Permission Sets” e “Assign Permission Sets”; sem elas, um administrador ajusta à mão a segurança no nível do campo.</translation>
    </message>
    <message>
      <source>This is no hand-over file</source>
      <translation>Isto não é um arquivo de entrega</translation>
    </message>
    <message>
      <source>{path}: the first line must be “First Name,Last Name,Email ID,Salesforce ID”. Nothing was confirmed.</source>
      <translation>{path}: a primeira linha deve ser “First Name,Last Name,Email ID,Salesforce ID”. Nada foi confirmado.</translation>
    </message>
    <message>
      <source>The file has no line with column names</source>
      <translation>O arquivo não tem uma linha com nomes de colunas</translation>
    </message>
    <message>
      <source>Line {line} of {path} already holds data ({value}). Add a first line such as: Email,Salesforce ID</source>
      <translation>A linha {line} de {path} já contém dados ({value}). Adicione uma primeira linha como: Email,Salesforce ID</translation>
    </message>
    <message>
      <source>No column with the e-mail address was found</source>
      <translation>Nenhuma coluna com o endereço de e-mail foi encontrada</translation>
    </message>
    <message>
      <source>{path} has the columns: {found}. Name one of them {needed}.</source>
      <translation>{path} tem as colunas: {found}. Dê a uma delas o nome {needed}.</translation>
    </message>
    <message>
      <source>Held, then dropped</source>
      <translation>Retida e depois descartada</translation>
    </message>
    <message>
      <source>Nothing was written; the next sync decides anew.</source>
      <translation>Nada foi gravado; a próxima sincronização decide de novo.</translation>
    </message>
    <message>
      <source>Nothing is held</source>
      <translation>Não há nada retido</translation>
    </message>
    <message>
      <source>No plan waits. See the last runs: optoutctl runs</source>
      <translation>Nenhum plano espera. Veja as últimas execuções: optoutctl runs</translation>
    </message>
    <message>
      <source>Held, then let go</source>
      <translation>Retida e depois liberada</translation>
    </message>
    <message>
      <source>The run after it carried the plan out.</source>
      <translation>A execução seguinte realizou o plano.</translation>
    </message>
    <message>
      <source>Held, then overtaken</source>
      <translation>Retida e depois ultrapassada</translation>
    </message>
    <message>
      <source>A later run decided anew; nothing of this plan was written.</source>
      <translation>Uma execução posterior decidiu de novo; nada deste plano foi gravado.</translation>
    </message>
    <message>
      <source>The held plan has no such change</source>
      <translation>O plano retido não contém essa alteração</translation>
    </message>
    <message>
      <source>{change}. See its rows: optoutctl held</source>
      <translation>{change}. Veja as linhas dele: optoutctl held</translation>
    </message>
    <message>
      <source>{host} was not found</source>
      <translation>{host} não foi encontrado</translation>
    </message>
    <message>
      <source>Check the address for typing errors, and the network connection.</source>
      <translation>Verifique se há erros de digitação no endereço, e a conexão de rede.</translation>
    </message>
    <message>
      <source>Nobody here has the Salesforce ID {value}</source>
      <translation>Ninguém aqui tem a ID do Salesforce {value}</translation>
    </message>
    <message>
      <source>Import the person with this ID first, or add the e-mail address to the row.</source>
      <translation>Importe primeiro a pessoa com esta ID, ou adicione o endereço de e-mail à linha.</translation>
    </message>
    <message>
      <source>{host} wants the session to be used at a stranger's address</source>
      <translation>{host} quer que a sessão seja usada em um endereço estranho</translation>
    </message>
    <message>
      <source>It named {instance}, which is no host of Salesforce. Nothing was sent there. Check the address of the org.</source>
      <translation>Ele indicou {instance}, que não é um host do Salesforce. Nada foi enviado para lá. Confira o endereço da organização.</translation>
    </message>
    <message>
      <source>Interrupted</source>
      <translation>Interrompida</translation>
    </message>
    <message>
      <source>The program ended in the middle; the next sync does the rest.</source>
      <translation>O programa terminou no meio; a próxima sincronização faz o resto.</translation>
    </message>
    <message>
      <source>Salesforce expected the sign-in at another address</source>
      <translation>O Salesforce esperava o login em outro endereço</translation>
    </message>
    <message>
      <source>Use the org's My Domain address; for a sandbox the one with “.sandbox.”. {message}</source>
      <translation>Use o endereço de Meu domínio (My Domain) da organização; para um sandbox, o que contém “.sandbox.”. {message}</translation>
    </message>
    <message>
      <source>A key was made; Salesforce does not know it yet</source>
      <translation>Uma chave foi criada; o Salesforce ainda não a conhece</translation>
    </message>
    <message>
      <source>Upload the certificate {path} to the External Client App (OAuth settings, JWT Bearer Flow), set Permitted Users to pre-authorised ones, add the user, wait up to thirty minutes, and give the same command again.</source>
      <translation>Envie o certificado {path} para a External Client App (configurações de OAuth, “JWT Bearer Flow”), ajuste “Permitted Users” para os pré-autorizados, adicione o usuário, aguarde até trinta minutos e repita o mesmo comando.</translation>
    </message>
    <message>
      <source>Salesforce does not know this key</source>
      <translation>O Salesforce não conhece esta chave</translation>
    </message>
    <message>
      <source>Upload the certificate that lies beside the key file to the External Client App (OAuth settings, JWT Bearer Flow), save and wait up to thirty minutes.</source>
      <translation>Envie o certificado que está ao lado do arquivo da chave para a External Client App (configurações de OAuth, “JWT Bearer Flow”), salve e aguarde até trinta minutos.</translation>
    </message>
    <message>
      <source>The user to act for is missing</source>
      <translation>Falta o usuário em nome do qual agir</translation>
    </message>
    <message>
      <source>Give the Salesforce user name: --user NAME@EXAMPLE.COM.</source>
      <translation>Informe o nome de usuário do Salesforce: --user NOME@EXAMPLE.COM.</translation>
    </message>
    <message>
      <source>The user is not pre-authorised for the app</source>
      <translation>O usuário não está pré-autorizado para o aplicativo</translation>
    </message>
    <message>
      <source>For a sign-in with a key, set Permitted Users of the External Client App to “Admin approved users are pre-authorized” and add a permission set or profile of the user.</source>
      <translation>Para entrar com uma chave, ajuste “Permitted Users” da External Client App para “Admin approved users are pre-authorized” e adicione um conjunto de permissões ou um perfil do usuário.</translation>
    </message>
    <message>
      <source>There is a key already</source>
      <translation>Já existe uma chave</translation>
    </message>
    <message>
      <source>{path} is kept. Leave --key out to use it, or sign out first, which removes it.</source>
      <translation>{path} foi mantido. Omita --key para usá-la, ou saia antes, o que a remove.</translation>
    </message>
    <message>
      <source>The key file cannot be read</source>
      <translation>O arquivo da chave não pode ser lido</translation>
    </message>
    <message>
      <source>{path}: {reason}. Sign in with the key again.</source>
      <translation>{path}: {reason}. Entre com a chave de novo.</translation>
    </message>
    <message>
      <source>This is not a key that Salesforce can use</source>
      <translation>O Salesforce não pode usar esta chave</translation>
    </message>
    <message>
      <source>{path} must be an RSA private key in PEM.</source>
      <translation>{path} deve ser uma chave privada RSA em PEM.</translation>
    </message>
    <message>
      <source>The key file cannot be written</source>
      <translation>O arquivo da chave não pode ser gravado</translation>
    </message>
    <message>
      <source>The keyring did not answer ({kind})</source>
      <translation>O chaveiro não respondeu ({kind})</translation>
    </message>
    <message>
      <source>Check your password manager and try again.</source>
      <translation>Verifique o seu gerenciador de senhas e tente de novo.</translation>
    </message>
    <message>
      <source>The keyring is locked</source>
      <translation>O chaveiro está bloqueado</translation>
    </message>
    <message>
      <source>Unlock your password manager and try again.</source>
      <translation>Desbloqueie o seu gerenciador de senhas e tente de novo.</translation>
    </message>
    <message>
      <source>There is no keyring to keep the access token in</source>
      <translation>Não há chaveiro para guardar o token de acesso</translation>
    </message>
    <message>
      <source>Install or start one (GNOME Keyring, KWallet), or, on a server, give the token in the environment variable {variable}. It is never written to a file.</source>
      <translation>Instale ou inicie um (GNOME Keyring, KWallet) ou, em um servidor, informe o token na variável de ambiente {variable}. Ele nunca é gravado em um arquivo.</translation>
    </message>
    <message>
      <source>Somebody changed “{name}” since</source>
      <translation>Alguém alterou “{name}” depois</translation>
    </message>
    <message>
      <source>It is left as it is, so that their change is not lost. Take the field off by hand if you do not want it.</source>
      <translation>Ele fica como está, para que essa alteração não se perca. Retire o campo à mão se você não o quiser.</translation>
    </message>
    <message>
      <source>“{name}” has the field, and Salesforce changed something else with it</source>
      <translation>“{name}” tem o campo, e o Salesforce alterou outra coisa com ele</translation>
    </message>
    <message>
      <source>Look at the layout in Salesforce. Undo puts back what was there before.</source>
      <translation>Veja o layout no Salesforce. Desfazer devolve o que havia antes.</translation>
    </message>
    <message>
      <source>“{name}” has no section for fields</source>
      <translation>“{name}” não tem seção para campos</translation>
    </message>
    <message>
      <source>Add a section to the layout in Salesforce, then drag the field into it.</source>
      <translation>Adicione uma seção ao layout no Salesforce e arraste o campo para ela.</translation>
    </message>
    <message>
      <source>“{name}” was saved and does not show the field</source>
      <translation>“{name}” foi salvo e não mostra o campo</translation>
    </message>
    <message>
      <source>Look at the layout in Salesforce, and add the field by hand if it is not there.</source>
      <translation>Veja o layout no Salesforce e adicione o campo à mão se ele não estiver lá.</translation>
    </message>
    <message>
      <source>Salesforce refused to save “{name}”</source>
      <translation>O Salesforce recusou salvar “{name}”</translation>
    </message>
    <message>
      <source>It said: {message} This is mostly about something else on the layout. Add the field by hand: open the layout in Salesforce, drag the field onto it and save.</source>
      <translation>Ele respondeu: {message} Em geral trata-se de outra coisa no layout. Adicione o campo à mão: abra o layout no Salesforce, arraste o campo para ele e salve.</translation>
    </message>
    <message>
      <source>Log in to Salesforce</source>
      <translation>Faça login no Salesforce</translation>
    </message>
    <message>
      <source>Go to {link} with an administrator's account.</source>
      <translation>Vá para {link} com uma conta de administrador.</translation>
    </message>
    <message>
      <source>Open Setup</source>
      <translation>Abra Configuração</translation>
    </message>
    <message>
      <source>Click the gear at the top right, then Setup.</source>
      <translation>Clique na engrenagem no alto à direita e depois em Configuração.</translation>
    </message>
    <message>
      <source>Find {object}</source>
      <translation>Procure {object}</translation>
    </message>
    <message>
      <source>Open the Object Manager and type {object} into Quick Find.</source>
      <translation>Abra o Gerenciador de objetos e digite {object} na caixa de busca rápida.</translation>
    </message>
    <message>
      <source>Open Page Layouts</source>
      <translation>Abra Layouts de página</translation>
    </message>
    <message>
      <source>It stands on the left, under {object}.</source>
      <translation>Fica à esquerda, abaixo de {object}.</translation>
    </message>
    <message>
      <source>Click the layout, or Edit beside it</source>
      <translation>Clique no layout, ou em Editar ao lado dele</translation>
    </message>
    <message>
      <source>Do this for every layout that people use: {name}.</source>
      <translation>Faça isso com cada layout que as pessoas usam: {name}.</translation>
    </message>
    <message>
      <source>Choose Fields</source>
      <translation>Selecione Campos</translation>
    </message>
    <message>
      <source>It is the first entry of the palette at the top.</source>
      <translation>É a primeira entrada da paleta no alto.</translation>
    </message>
    <message>
      <source>Drag {label} onto the page</source>
      <translation>Arraste {label} para a página</translation>
    </message>
    <message>
      <source>Drop it below Email, where people look for it.</source>
      <translation>Solte-o abaixo do e-mail, onde as pessoas o procuram.</translation>
    </message>
    <message>
      <source>Then check again here.</source>
      <translation>Depois verifique de novo aqui.</translation>
    </message>
    <message>
      <source>There is no layout “{name}” that lacks the field</source>
      <translation>Não há layout “{name}” sem o campo</translation>
    </message>
    <message>
      <source>These do: {known}.</source>
      <translation>Estes não o têm: {known}.</translation>
    </message>
    <message>
      <source>Salesforce does not give “{name}”</source>
      <translation>O Salesforce não entrega “{name}”</translation>
    </message>
    <message>
      <source>It lists the layout and does not let it be read, as with some layouts of packages. Add the field by hand.</source>
      <translation>Ele lista o layout e não permite que seja lido, como acontece com alguns layouts de pacotes. Adicione o campo à mão.</translation>
    </message>
    <message>
      <source>You may not change page layouts through the API</source>
      <translation>Você não tem permissão para alterar layouts de página pela API</translation>
    </message>
    <message>
      <source>It takes the permissions “Modify Metadata Through Metadata API Functions” and “Customize Application”. Salesforce said: {message} The eight steps by hand are below.</source>
      <translation>São necessárias as permissões “Modify Metadata Through Metadata API Functions” e “Customize Application”. O Salesforce respondeu: {message} As oito etapas à mão estão abaixo.</translation>
    </message>
    <message>
      <source>There is no layout to restore</source>
      <translation>Não há layout a restaurar</translation>
    </message>
    <message>
      <source>This program changed none, or all were restored already.</source>
      <translation>Este programa não alterou nenhum, ou todos já foram restaurados.</translation>
    </message>
    <message>
      <source>The Lead was converted and its Contact cannot be found</source>
      <translation>O Cliente potencial foi convertido e o Contato dele não é encontrado</translation>
    </message>
    <message>
      <source>Link the person to the Contact that the Lead became.</source>
      <translation>Vincule a pessoa ao Contato em que o Cliente potencial se tornou.</translation>
    </message>
    <message>
      <source>Another field of the record is not valid any more</source>
      <translation>Outro campo do registro não é mais válido</translation>
    </message>
    <message>
      <source>Open the record in Salesforce, mend the field and save: {message}</source>
      <translation>Abra o registro no Salesforce, corrija o campo e salve: {message}</translation>
    </message>
    <message>
      <source>{sobject} {record_id} was deleted in Salesforce</source>
      <translation>{sobject} {record_id} foi excluído no Salesforce</translation>
    </message>
    <message>
      <source>Choose a record that is there. Nothing was linked.</source>
      <translation>Escolha um registro que exista. Nada foi vinculado.</translation>
    </message>
    <message>
      <source>{sobject} {record_id} is not there, or hidden from the connected user</source>
      <translation>{sobject} {record_id} não existe ou está oculto para o usuário conectado</translation>
    </message>
    <message>
      <source>Check the ID. Nothing was linked.</source>
      <translation>Confira a ID. Nada foi vinculado.</translation>
    </message>
    <message>
      <source>{address} is linked to another record in an earlier row</source>
      <translation>{address} está vinculado a outro registro em uma linha anterior</translation>
    </message>
    <message>
      <source>{value} was not taken, {kept} was kept. A person has one Contact and one Lead.</source>
      <translation>{value} não foi aceito; {kept} foi mantido. Uma pessoa tem um Contato e um Cliente potencial.</translation>
    </message>
    <message>
      <source>Salesforce refused the user</source>
      <translation>O Salesforce recusou o usuário</translation>
    </message>
    <message>
      <source>Salesforce said: {message} The user may be locked or out of login hours: see the login history in Setup.</source>
      <translation>O Salesforce respondeu: {message} O usuário pode estar bloqueado ou fora do horário de login: consulte o histórico de login em Configuração.</translation>
    </message>
    <message>
      <source>The mail server shows a certificate that is not trusted</source>
      <translation>O servidor de e-mail mostra um certificado que não é confiável</translation>
    </message>
    <message>
      <source>{host}:{port}: {reason}. Nothing was sent to it. Check the name, or name your company's certificate authority in mailbox.ca_file.</source>
      <translation>{host}:{port}: {reason}. Nada foi enviado a ele. Confira o nome, ou informe a autoridade de certificação da sua empresa em mailbox.ca_file.</translation>
    </message>
    <message>
      <source>The mail server refused</source>
      <translation>O servidor de e-mail recusou</translation>
    </message>
    <message>
      <source>{host}:{port}: {reason}. It is tried again; no mail is lost.</source>
      <translation>{host}:{port}: {reason}. Será tentado de novo; nenhum e-mail se perde.</translation>
    </message>
    <message>
      <source>There is no mail folder {folder}</source>
      <translation>A pasta de e-mail {folder} não existe</translation>
    </message>
    <message>
      <source>Choose one that exists, such as INBOX.</source>
      <translation>Escolha uma que exista, como INBOX.</translation>
    </message>
    <message>
      <source>The mail server refused the user or the password</source>
      <translation>O servidor de e-mail recusou o usuário ou a senha</translation>
    </message>
    <message>
      <source>{host}, {user}. Many providers want an app password here. Save it again: optoutctl ways-in password</source>
      <translation>{host}, {user}. Muitos provedores exigem aqui uma senha de aplicativo. Guarde-a de novo: optoutctl ways-in password</translation>
    </message>
    <message>
      <source>The mail server does not answer</source>
      <translation>O servidor de e-mail não responde</translation>
    </message>
    <message>
      <source>{host}:{port}. It is tried again.</source>
      <translation>{host}:{port}. Será tentado de novo.</translation>
    </message>
    <message>
      <source>There is no password for the mailbox {user}</source>
      <translation>Não há senha para a caixa de correio {user}</translation>
    </message>
    <message>
      <source>Give it once; it goes to the keyring: optoutctl ways-in password</source>
      <translation>Informe-a uma vez; ela fica no chaveiro: optoutctl ways-in password</translation>
    </message>
    <message>
      <source>The mailbox {user} at {host} can be read</source>
      <translation>A caixa de correio {user} em {host} pode ser lida</translation>
    </message>
    <message>
      <source>{unseen} mails in it are unread.</source>
      <translation>{unseen} mensagens nela não foram lidas.</translation>
    </message>
    <message>
      <source>The mail server does not speak TLS there</source>
      <translation>O servidor de e-mail não fala TLS ali</translation>
    </message>
    <message>
      <source>{host}:{port}: {reason}. Port 993 wants security tls, port 143 starttls.</source>
      <translation>{host}:{port}: {reason}. A porta 993 requer security tls; a porta 143, starttls.</translation>
    </message>
    <message>
      <source>The mail server cannot be reached</source>
      <translation>O servidor de e-mail não pode ser acessado</translation>
    </message>
    <message>
      <source>{host}:{port}: {reason}. It is tried again.</source>
      <translation>{host}:{port}: {reason}. Será tentado de novo.</translation>
    </message>
    <message>
      <source>Looking into {user} at {host}</source>
      <translation>Olhando {user} em {host}</translation>
    </message>
    <message>
      <source>{reviews} mails wait for a person to decide.</source>
      <translation>{reviews} mensagens esperam a decisão de uma pessoa.</translation>
    </message>
    <message>
      <source>Tonight's sync is done</source>
      <translation>A sincronização desta noite está feita</translation>
    </message>
    <message>
      <source>The next one comes by itself.</source>
      <translation>A próxima vem sozinha.</translation>
    </message>
    <message>
      <source>Tonight's sync broke off again and again</source>
      <translation>A sincronização desta noite foi interrompida várias vezes</translation>
    </message>
    <message>
      <source>The next night tries once more. Look at the last runs, then sync by hand.</source>
      <translation>A próxima noite tenta mais uma vez. Veja as últimas execuções e sincronize à mão.</translation>
    </message>
    <message>
      <source>Missed</source>
      <translation>Perdida</translation>
    </message>
    <message>
      <source>This computer was off, asleep or not running the sync; the next night did its work.</source>
      <translation>Este computador estava desligado, suspenso ou não executava a sincronização; a noite seguinte fez o trabalho.</translation>
    </message>
    <message>
      <source>The nightly sync cannot begin</source>
      <translation>A sincronização noturna não consegue começar</translation>
    </message>
    <message>
      <source>It was tried for ten minutes: {reason}. It goes on trying until the next night.</source>
      <translation>Foi tentado por dez minutos: {reason}. As tentativas continuam até a próxima noite.</translation>
    </message>
    <message>
      <source>There is no org to sync with yet</source>
      <translation>Ainda não há organização com a qual sincronizar</translation>
    </message>
    <message>
      <source>Connect one; the first night comes by itself then.</source>
      <translation>Conecte uma; a primeira noite vem então sozinha.</translation>
    </message>
    <message>
      <source>The first night has not come yet</source>
      <translation>A primeira noite ainda não chegou</translation>
    </message>
    <message>
      <source>It comes by itself; “Sync now” does the same at any time.</source>
      <translation>Ela vem sozinha; “Sincronizar agora” faz o mesmo a qualquer momento.</translation>
    </message>
    <message>
      <source>The nightly sync is paused</source>
      <translation>A sincronização noturna está em pausa</translation>
    </message>
    <message>
      <source>It goes on by itself when the time has come, or when you resume.</source>
      <translation>Ela continua sozinha quando chega a hora, ou quando você a retoma.</translation>
    </message>
    <message>
      <source>The nightly sync is switched off</source>
      <translation>A sincronização noturna está desativada</translation>
    </message>
    <message>
      <source>Unsubscribes still go to Salesforce at once.</source>
      <translation>Os cancelamentos de assinatura continuam indo ao Salesforce na hora.</translation>
    </message>
    <message>
      <source>The nightly sync could not begin yet</source>
      <translation>A sincronização noturna ainda não pôde começar</translation>
    </message>
    <message>
      <source>It is tried again by itself until the next night.</source>
      <translation>Ela é tentada de novo sozinha até a próxima noite.</translation>
    </message>
    <message>
      <source>The nightly sync is under way</source>
      <translation>A sincronização noturna está em andamento</translation>
    </message>
    <message>
      <source>Its result appears in the history.</source>
      <translation>O resultado aparece no histórico.</translation>
    </message>
    <message>
      <source>The night is waited for</source>
      <translation>A noite é aguardada</translation>
    </message>
    <message>
      <source>It comes at {next}.</source>
      <translation>Ela vem às {next}.</translation>
    </message>
    <message>
      <source>The connected user may not change this record</source>
      <translation>O usuário conectado não pode alterar este registro</translation>
    </message>
    <message>
      <source>Give the user “Modify All” on Contacts and Leads, or share the record. {message}</source>
      <translation>Dê ao usuário “Modify All” em Contatos e Clientes potenciais, ou compartilhe o registro. {message}</translation>
    </message>
    <message>
      <source>{host} did not answer in time</source>
      <translation>{host} não respondeu a tempo</translation>
    </message>
    <message>
      <source>It is tried again later.</source>
      <translation>Será tentado de novo mais tarde.</translation>
    </message>
    <message>
      <source>The person has no Salesforce ID</source>
      <translation>A pessoa não tem ID do Salesforce</translation>
    </message>
    <message>
      <source>Link the person to a Contact or Lead: import a file with the Salesforce ID beside the e-mail.</source>
      <translation>Vincule a pessoa a um Contato ou Cliente potencial: importe um arquivo com a ID do Salesforce ao lado do e-mail.</translation>
    </message>
    <message>
      <source>The row names nobody</source>
      <translation>A linha não indica ninguém</translation>
    </message>
    <message>
      <source>Fill in the e-mail address or the Salesforce ID and import it again.</source>
      <translation>Preencha o endereço de e-mail ou a ID do Salesforce e importe-a de novo.</translation>
    </message>
    <message>
      <source>The box is still ticked after it was cleared</source>
      <translation>A caixa continua marcada depois de ser desmarcada</translation>
    </message>
    <message>
      <source>An automation in Salesforce ticks it again, or somebody did just now. The person counts as unsubscribed.</source>
      <translation>Uma automação do Salesforce a marca de novo, ou alguém fez isso agora mesmo. A assinatura da pessoa é considerada cancelada.</translation>
    </message>
    <message>
      <source>Not connected to Salesforce yet</source>
      <translation>Ainda sem conexão com o Salesforce</translation>
    </message>
    <message>
      <source>Connect first: optoutctl connect --instance-url https://YOUR-DOMAIN.my.salesforce.com</source>
      <translation>Conecte primeiro: optoutctl connect --instance-url https://SEU-DOMINIO.my.salesforce.com</translation>
    </message>
    <message>
      <source>{host} did not answer like Salesforce</source>
      <translation>{host} não respondeu como o Salesforce</translation>
    </message>
    <message>
      <source>Something on the way answered instead (a proxy or sign-in page?), or the address is wrong. {message}</source>
      <translation>Outra coisa respondeu no caminho (um proxy ou uma página de login?), ou o endereço está errado. {message}</translation>
    </message>
    <message>
      <source>Unsubscribed here, the box in Salesforce is clear</source>
      <translation>Assinatura cancelada aqui, caixa desmarcada no Salesforce</translation>
    </message>
    <message>
      <source>The next sync ticks it.</source>
      <translation>A próxima sincronização a marca.</translation>
    </message>
    <message>
      <source>{address} is not unsubscribed</source>
      <translation>A assinatura de {address} não está cancelada</translation>
    </message>
    <message>
      <source>There is nothing to take back. Where Salesforce shows a tick, run a sync first.</source>
      <translation>Não há nada a retirar. Se o Salesforce mostrar uma marca, sincronize primeiro.</translation>
    </message>
    <message>
      <source>The box was ticked, but is not ticked when read back</source>
      <translation>A caixa foi marcada, mas não está marcada ao ser conferida</translation>
    </message>
    <message>
      <source>Another program or rule in Salesforce clears it. Look at the record's history, then sync again.</source>
      <translation>Outro programa ou uma regra do Salesforce a desmarca. Veja o histórico do registro e sincronize de novo.</translation>
    </message>
    <message>
      <source>An admin has blocked this app</source>
      <translation>Um administrador bloqueou este aplicativo</translation>
    </message>
    <message>
      <source>Unblock it in Setup under Connected Apps OAuth Usage, then sign in again.</source>
      <translation>Desbloqueie-o em Configuração, em “Connected Apps OAuth Usage”, e entre de novo.</translation>
    </message>
    <message>
      <source>The External Client App does not belong to this org</source>
      <translation>A External Client App não pertence a esta organização</translation>
    </message>
    <message>
      <source>Use the My Domain address of the org in which the app was made, not login.salesforce.com or test.salesforce.com; a sandbox needs an app of its own.</source>
      <translation>Use o endereço de Meu domínio (My Domain) da organização em que o aplicativo foi criado, não login.salesforce.com nem test.salesforce.com; um sandbox precisa de um aplicativo próprio.</translation>
    </message>
    <message>
      <source>The app is not installed in this org</source>
      <translation>O aplicativo não está instalado nesta organização</translation>
    </message>
    <message>
      <source>Since September 2025 Salesforce lets users approve installed apps only. Make the External Client App in this org as the steps show, or let an admin install it in Setup under Connected Apps OAuth Usage.</source>
      <translation>Desde setembro de 2025, o Salesforce só permite que os usuários aprovem aplicativos instalados. Crie a External Client App nesta organização como mostram as etapas, ou peça a um administrador que a instale em Configuração, em “Connected Apps OAuth Usage”.</translation>
    </message>
    <message>
      <source>The External Client App does not know the callback</source>
      <translation>A External Client App não conhece o endereço de retorno</translation>
    </message>
    <message>
      <source>Its Callback URL must hold, each on a line of its own and letter for letter, the addresses that the steps for the External Client App show. Save, wait up to ten minutes and try again.</source>
      <translation>A “Callback URL” dela deve conter, cada um em sua própria linha e letra por letra, os endereços que as etapas da External Client App mostram. Salve, aguarde até dez minutos e tente de novo.</translation>
    </message>
    <message>
      <source>Salesforce does not know this consumer key</source>
      <translation>O Salesforce não conhece esta chave do consumidor</translation>
    </message>
    <message>
      <source>Compare it with the OAuth settings of the External Client App in this very org; a sandbox has its own. A new app takes about ten minutes until it is known, a change up to thirty.</source>
      <translation>Compare-a com as configurações de OAuth da External Client App desta mesma organização; um sandbox tem a sua própria. Um aplicativo novo leva cerca de dez minutos até ser conhecido; uma alteração, até trinta.</translation>
    </message>
    <message>
      <source>The sign-in took too long to come back</source>
      <translation>O login demorou demais para voltar</translation>
    </message>
    <message>
      <source>The code that Salesforce gave was used or expired already. Sign in again. {message}</source>
      <translation>O código que o Salesforce deu já tinha sido usado ou expirado. Entre de novo. {message}</translation>
    </message>
    <message>
      <source>Access was denied in the browser</source>
      <translation>O acesso foi negado no navegador</translation>
    </message>
    <message>
      <source>Sign in again and press Allow, if that was not meant.</source>
      <translation>Se não era essa a intenção, entre de novo e clique em Permitir (Allow).</translation>
    </message>
    <message>
      <source>The app does not allow this way of signing in</source>
      <translation>O aplicativo não permite esta forma de login</translation>
    </message>
    <message>
      <source>Switch on the Authorization Code and Refresh Token flows (for a key: JWT Bearer Flow) in the OAuth settings of the External Client App. Salesforce said: {message}</source>
      <translation>Ative os fluxos “Authorization Code” e “Refresh Token” (para uma chave: “JWT Bearer Flow”) nas configurações de OAuth da External Client App. O Salesforce respondeu: {message}</translation>
    </message>
    <message>
      <source>Salesforce refused the sign-in</source>
      <translation>O Salesforce recusou o login</translation>
    </message>
    <message>
      <source>Salesforce said: {message} Sign in again; if it stays so, the login history of the user in Setup tells more.</source>
      <translation>O Salesforce respondeu: {message} Entre de novo; se persistir, o histórico de login do usuário em Configuração diz mais.</translation>
    </message>
    <message>
      <source>Salesforce does not let this network in</source>
      <translation>O Salesforce não admite esta rede</translation>
    </message>
    <message>
      <source>The address of this network is outside the allowed ranges. Add it to the login IP ranges of the user's profile or to Network Access, or set IP Relaxation of the External Client App to “Relax IP restrictions”.</source>
      <translation>O endereço desta rede está fora dos intervalos permitidos. Adicione-o aos intervalos de IP de login do perfil do usuário ou a “Network Access”, ou ajuste “IP Relaxation” da External Client App para “Relax IP restrictions”.</translation>
    </message>
    <message>
      <source>Salesforce gave no refresh token</source>
      <translation>O Salesforce não deu um token de atualização</translation>
    </message>
    <message>
      <source>The nightly sync needs one. Add the scope “Perform requests at any time (refresh_token, offline_access)” to the External Client App, wait up to thirty minutes and sign in again.</source>
      <translation>A sincronização noturna precisa de um. Adicione o escopo “Perform requests at any time (refresh_token, offline_access)” à External Client App, aguarde até trinta minutos e entre de novo.</translation>
    </message>
    <message>
      <source>This org is not active any more</source>
      <translation>Esta organização não está mais ativa</translation>
    </message>
    <message>
      <source>An expired trial or a deleted sandbox answers so. Use the address of an active org.</source>
      <translation>Uma avaliação expirada ou um sandbox excluído responde assim. Use o endereço de uma organização ativa.</translation>
    </message>
    <message>
      <source>Salesforce did not accept the proof key of this sign-in</source>
      <translation>O Salesforce não aceitou a chave de prova deste login</translation>
    </message>
    <message>
      <source>Something on the way changed the request. Sign in again; if it stays so, report it. {message}</source>
      <translation>Algo alterou a solicitação no caminho. Entre de novo; se persistir, relate o erro. {message}</translation>
    </message>
    <message>
      <source>The app lacks a scope</source>
      <translation>Falta um escopo ao aplicativo</translation>
    </message>
    <message>
      <source>Add “Manage user data via APIs (api)” and “Perform requests at any time (refresh_token, offline_access)” to the External Client App, and wait up to thirty minutes.</source>
      <translation>Adicione “Manage user data via APIs (api)” e “Perform requests at any time (refresh_token, offline_access)” à External Client App e aguarde até trinta minutos.</translation>
    </message>
    <message>
      <source>The External Client App asks for a secret</source>
      <translation>A External Client App pede um segredo</translation>
    </message>
    <message>
      <source>A desktop program cannot keep one. Switch off both “Require secret for Web Server Flow” and “Require secret for Refresh Token Flow” in the app's OAuth settings, save, wait up to thirty minutes and try again.</source>
      <translation>Um programa de desktop não consegue guardar um. Desative “Require secret for Web Server Flow” e “Require secret for Refresh Token Flow” nas configurações de OAuth do aplicativo, salve, aguarde até trinta minutos e tente de novo.</translation>
    </message>
    <message>
      <source>Too many sign-ins in a short time</source>
      <translation>Logins demais em pouco tempo</translation>
    </message>
    <message>
      <source>Salesforce asks to wait. Try again in an hour. {message}</source>
      <translation>O Salesforce pede para esperar. Tente de novo em uma hora. {message}</translation>
    </message>
    <message>
      <source>Salesforce refused the sign-in: {raw_code}</source>
      <translation>O Salesforce recusou o login: {raw_code}</translation>
    </message>
    <message>
      <source>Salesforce said: {message} The login history of the user in Setup tells more.</source>
      <translation>O Salesforce respondeu: {message} O histórico de login do usuário em Configuração diz mais.</translation>
    </message>
    <message>
      <source>The Salesforce user is frozen</source>
      <translation>O usuário do Salesforce está congelado</translation>
    </message>
    <message>
      <source>Unfreeze the user in Setup under Users. Salesforce freezes users itself that come through an anonymising VPN or proxy: leave that off.</source>
      <translation>Descongele-o em Configuração, em Usuários. O próprio Salesforce congela usuários que chegam por uma VPN ou um proxy anônimos: não os use.</translation>
    </message>
    <message>
      <source>The Salesforce user is not active</source>
      <translation>O usuário do Salesforce não está ativo</translation>
    </message>
    <message>
      <source>Activate the user in Setup under Users, or sign in with another one.</source>
      <translation>Ative o usuário em Configuração, em Usuários, ou entre com outro.</translation>
    </message>
    <message>
      <source>This user may not use the app</source>
      <translation>Este usuário não pode usar o aplicativo</translation>
    </message>
    <message>
      <source>The app lets pre-authorised users in only. In External Client App Manager, under Policies, add a permission set or profile of the user, or choose “All users may self-authorize”.</source>
      <translation>O aplicativo só admite usuários pré-autorizados. Em External Client App Manager, em “Policies”, adicione um conjunto de permissões ou um perfil do usuário, ou escolha “All users may self-authorize”.</translation>
    </message>
    <message>
      <source>This way of signing in needs the org's own address</source>
      <translation>Esta forma de login precisa do endereço próprio da organização</translation>
    </message>
    <message>
      <source>Use https://YOUR-DOMAIN.my.salesforce.com instead of the common login page.</source>
      <translation>Use https://SEU-DOMINIO.my.salesforce.com em vez da página de login comum.</translation>
    </message>
    <message>
      <source>The connected user may not see {sobject} records</source>
      <translation>O usuário conectado não pode ver os registros de {sobject}</translation>
    </message>
    <message>
      <source>Give the user's profile or a permission set read and edit access to {sobject}.</source>
      <translation>Dê ao perfil do usuário ou a um conjunto de permissões acesso de leitura e edição a {sobject}.</translation>
    </message>
    <message>
      <source>The person's {sobject} is not compared</source>
      <translation>O registro de {sobject} da pessoa não é comparado</translation>
    </message>
    <message>
      <source>The opt-out field of {sobject} is hidden or missing: run optoutctl check.</source>
      <translation>O campo Opt out de {sobject} está oculto ou não existe: execute optoutctl check.</translation>
    </message>
    <message>
      <source>Held: another org answered</source>
      <translation>Retida: outra organização respondeu</translation>
    </message>
    <message>
      <source>Its ID is not that of this profile; a refreshed sandbox gets a new one. Nothing was read or written. Sign in to the right org, or use a profile of its own for this one: --profile NAME.</source>
      <translation>A ID dela não é a deste perfil; um sandbox atualizado recebe uma nova. Nada foi lido nem gravado. Entre na organização certa ou use um perfil próprio para esta: --profile NOME.</translation>
    </message>
    <message>
      <source>Something unexpected happened ({kind})</source>
      <translation>Aconteceu algo inesperado ({kind})</translation>
    </message>
    <message>
      <source>The details are in the log. It is tried again; the other parts go on.</source>
      <translation>Os detalhes estão no registro de atividades. Será tentado de novo; as outras partes continuam.</translation>
    </message>
    <message>
      <source>The passphrase of the key is missing</source>
      <translation>Falta a frase secreta da chave</translation>
    </message>
    <message>
      <source>Sign in with the key again, or, on a server, give it in the environment variable {variable}.</source>
      <translation>Entre com a chave de novo ou, em um servidor, informe-a na variável de ambiente {variable}.</translation>
    </message>
    <message>
      <source>The passphrase does not fit the key</source>
      <translation>A frase secreta não corresponde à chave</translation>
    </message>
    <message>
      <source>{path} cannot be opened with it. Nothing was changed.</source>
      <translation>{path} não pode ser aberto com ela. Nada foi alterado.</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>Em pausa</translation>
    </message>
    <message>
      <source>The nightly sync was paused when this night came.</source>
      <translation>A sincronização noturna estava em pausa quando esta noite chegou.</translation>
    </message>
    <message>
      <source>Nobody has the address {address}</source>
      <translation>Ninguém tem o endereço {address}</translation>
    </message>
    <message>
      <source>See who is known: optoutctl people match, or import a file.</source>
      <translation>Veja quem é conhecido: optoutctl people match, ou importe um arquivo.</translation>
    </message>
    <message>
      <source>There is a profile of that name already</source>
      <translation>Já existe um perfil com esse nome</translation>
    </message>
    <message>
      <source>Choose another name than {name}.</source>
      <translation>Escolha outro nome que não seja {name}.</translation>
    </message>
    <message>
      <source>“{name}” cannot be the name of a profile</source>
      <translation>“{name}” não pode ser o nome de um perfil</translation>
    </message>
    <message>
      <source>Use letters, digits, dots, dashes and underscores, at most 64 of them.</source>
      <translation>Use letras, algarismos, pontos, hifens e sublinhados, no máximo 64.</translation>
    </message>
    <message>
      <source>This is not the address of a proxy</source>
      <translation>Este não é o endereço de um proxy</translation>
    </message>
    <message>
      <source>It looks like proxy.example.com:8080, or user@proxy.example.com:8080. The password is entered apart.</source>
      <translation>Ele tem a forma proxy.example.com:8080 ou usuario@proxy.example.com:8080. A senha é informada à parte.</translation>
    </message>
    <message>
      <source>The proxy's address is missing</source>
      <translation>Falta o endereço do proxy</translation>
    </message>
    <message>
      <source>Enter it, such as proxy.example.com:8080, or choose no proxy or the system's.</source>
      <translation>Informe-o, por exemplo proxy.example.com:8080, ou escolha nenhum proxy ou o do sistema.</translation>
    </message>
    <message>
      <source>The proxy did not let the call to {host} through</source>
      <translation>O proxy não deixou passar a chamada para {host}</translation>
    </message>
    <message>
      <source>Check the proxy of this computer.</source>
      <translation>Verifique o proxy deste computador.</translation>
    </message>
    <message>
      <source>The proxy asks for a user name and password</source>
      <translation>O proxy pede nome de usuário e senha</translation>
    </message>
    <message>
      <source>Enter the user in the proxy's address (user@host:port) and the password beside it; it goes to the keyring.</source>
      <translation>Informe o usuário no endereço do proxy (usuario@host:porta) e a senha ao lado; ela fica no chaveiro.</translation>
    </message>
    <message>
      <source>The proxy cannot be reached</source>
      <translation>O proxy não pode ser acessado</translation>
    </message>
    <message>
      <source>{proxy} did not answer. Check its host and port, and that this computer is in the right network.</source>
      <translation>{proxy} não respondeu. Confira o host e a porta, e se este computador está na rede certa.</translation>
    </message>
    <message>
      <source>Ready to deliver</source>
      <translation>Pronto para enviar</translation>
    </message>
    <message>
      <source>{waiting} wait for a later try.</source>
      <translation>{waiting} esperam uma tentativa posterior.</translation>
    </message>
    <message>
      <source>A quotation mark is opened and never closed</source>
      <translation>Aspas são abertas e nunca fechadas</translation>
    </message>
    <message>
      <source>What follows cannot be told apart. Mend the row or export the file again.</source>
      <translation>O que vem depois não pode ser separado. Corrija a linha ou exporte o arquivo de novo.</translation>
    </message>
    <message>
      <source>The record was deleted in Salesforce</source>
      <translation>O registro foi excluído no Salesforce</translation>
    </message>
    <message>
      <source>Link the person to another Contact or Lead, or leave it: nobody mails a deleted record.</source>
      <translation>Vincule a pessoa a outro Contato ou Cliente potencial, ou deixe assim: ninguém envia e-mail a um registro excluído.</translation>
    </message>
    <message>
      <source>The record is not there, or hidden from the connected user</source>
      <translation>O registro não existe ou está oculto para o usuário conectado</translation>
    </message>
    <message>
      <source>Check the Salesforce ID, and that the user has “View All” on Contacts and Leads. {message}</source>
      <translation>Confira a ID do Salesforce e se o usuário tem “View All” em Contatos e Clientes potenciais. {message}</translation>
    </message>
    <message>
      <source>Salesforce did not understand a request of this program</source>
      <translation>O Salesforce não entendeu uma solicitação deste programa</translation>
    </message>
    <message>
      <source>This is a fault of the program: report it with this text. Nothing was changed by it. It said: {message}</source>
      <translation>É uma falha do programa: relate-a com este texto. Nada foi alterado por ela. O Salesforce respondeu: {message}</translation>
    </message>
    <message>
      <source>{address} stays unsubscribed</source>
      <translation>A assinatura de {address} continua cancelada</translation>
    </message>
    <message>
      <source>Not every box could be cleared, so our side did not change; the next push ticks the others again.</source>
      <translation>Nem todas as caixas puderam ser desmarcadas, por isso o nosso lado não mudou; o próximo envio marca as outras de novo.</translation>
    </message>
    <message>
      <source>A re-subscription needs a name, a reason and evidence</source>
      <translation>Restabelecer uma assinatura requer um nome, um motivo e evidência</translation>
    </message>
    <message>
      <source>“{what}” is empty. Say who does it (--by), why (--reason) and what proves the wish (--evidence).</source>
      <translation>“{what}” está vazio. Informe quem faz (--by), por quê (--reason) e o que comprova o pedido (--evidence).</translation>
    </message>
    <message>
      <source>The mail {id} was decided before</source>
      <translation>A mensagem {id} já foi decidida antes</translation>
    </message>
    <message>
      <source>It was {state}. A decision stands.</source>
      <translation>Ela estava {state}. Uma decisão permanece.</translation>
    </message>
    <message>
      <source>Somebody forwarded this mail</source>
      <translation>Alguém encaminhou esta mensagem</translation>
    </message>
    <message>
      <source>Accept it for the address that is meant, or dismiss it.</source>
      <translation>Aceite-a para o endereço em questão ou descarte-a.</translation>
    </message>
    <message>
      <source>The mail {id} names no address</source>
      <translation>A mensagem {id} não indica nenhum endereço</translation>
    </message>
    <message>
      <source>Give the address of the person who is meant.</source>
      <translation>Informe o endereço da pessoa em questão.</translation>
    </message>
    <message>
      <source>It is not clear who asks</source>
      <translation>Não está claro quem pede</translation>
    </message>
    <message>
      <source>Accept it with the address of the person who is meant, or dismiss it.</source>
      <translation>Aceite-a com o endereço da pessoa em questão ou descarte-a.</translation>
    </message>
    <message>
      <source>The mail names another address than its sender's</source>
      <translation>A mensagem indica outro endereço que não o do remetente</translation>
    </message>
    <message>
      <source>It is not clear whether this mail asks for a stop</source>
      <translation>Não está claro se esta mensagem pede para parar</translation>
    </message>
    <message>
      <source>Read it, then accept or dismiss.</source>
      <translation>Leia-a e depois aceite ou descarte.</translation>
    </message>
    <message>
      <source>There is no mail {id} to review</source>
      <translation>Não há mensagem {id} a revisar</translation>
    </message>
    <message>
      <source>See the list: optoutctl ways-in review</source>
      <translation>Veja a lista: optoutctl ways-in review</translation>
    </message>
    <message>
      <source>Somebody else is writing the record</source>
      <translation>Outro está gravando o registro</translation>
    </message>
    <message>
      <source>It is tried again. {message}</source>
      <translation>Será tentado de novo. {message}</translation>
    </message>
    <message>
      <source>Salesforce did not get to this record</source>
      <translation>O Salesforce não chegou a este registro</translation>
    </message>
    <message>
      <source>The job ended before its turn; it is tried again with the next sync.</source>
      <translation>O trabalho terminou antes da vez dele; será tentado de novo na próxima sincronização.</translation>
    </message>
    <message>
      <source>Another run is under way</source>
      <translation>Outra execução está em andamento</translation>
    </message>
    <message>
      <source>Wait until it has ended; its result appears in the history.</source>
      <translation>Aguarde até que termine; o resultado aparece no histórico.</translation>
    </message>
    <message>
      <source>There is no run {run}</source>
      <translation>A execução {run} não existe</translation>
    </message>
    <message>
      <source>See the list: optoutctl runs</source>
      <translation>Veja a lista: optoutctl runs</translation>
    </message>
    <message>
      <source>There is no Marketo Sales Opt Out field on {sobject} that this user can see</source>
      <translation>Não há em {sobject} um campo Opt out de Vendas do Marketing que este usuário possa ver</translation>
    </message>
    <message>
      <source>Install the vendor's package (Marketo Customizations for Sales Connect) or make its field visible, or choose Email Opt Out: optoutctl settings set sync.field email_opt_out</source>
      <translation>Instale o pacote do fornecedor (Marketo Customizations for Sales Connect), torne o campo visível ou escolha Opt out de email: optoutctl settings set sync.field email_opt_out</translation>
    </message>
    <message>
      <source>Salesforce failed without saying why</source>
      <translation>O Salesforce falhou sem dizer por quê</translation>
    </message>
    <message>
      <source>It is tried again later. {message}</source>
      <translation>Será tentado de novo mais tarde. {message}</translation>
    </message>
    <message>
      <source>The Salesforce ID {value} has lost its upper and lower case</source>
      <translation>A ID do Salesforce {value} perdeu as maiúsculas e minúsculas</translation>
    </message>
    <message>
      <source>With 15 characters it cannot be restored. Export the IDs with 18 characters.</source>
      <translation>Com 15 caracteres, elas não podem ser recuperadas. Exporte as IDs com 18 caracteres.</translation>
    </message>
    <message>
      <source>The Salesforce ID {value} has a wrong letter</source>
      <translation>A ID do Salesforce {value} tem uma letra errada</translation>
    </message>
    <message>
      <source>Its last three characters do not fit the others. Copy it from Salesforce again.</source>
      <translation>Os três últimos caracteres não combinam com os outros. Copie-a de novo do Salesforce.</translation>
    </message>
    <message>
      <source>The row has two different Salesforce IDs</source>
      <translation>A linha tem duas IDs do Salesforce diferentes</translation>
    </message>
    <message>
      <source>{value} and {other}. Leave one for a Contact and one for a Lead.</source>
      <translation>{value} e {other}. Deixe uma para um Contato e uma para um Cliente potencial.</translation>
    </message>
    <message>
      <source>“{value}” is not a Salesforce ID</source>
      <translation>“{value}” não é uma ID do Salesforce</translation>
    </message>
    <message>
      <source>It has 15 or 18 letters and digits, and starts with 003 (Contact) or 00Q (Lead).</source>
      <translation>Ela tem 15 ou 18 letras e algarismos, e começa com 003 (Contato) ou 00Q (Cliente potencial).</translation>
    </message>
    <message>
      <source>{value} is the ID of another kind of record {object}</source>
      <translation>{value} é a ID de outro tipo de registro {object}</translation>
    </message>
    <message>
      <source>The ID of a Contact (003…) or a Lead (00Q…) is needed.</source>
      <translation>É necessária a ID de um Contato (003…) ou de um Cliente potencial (00Q…).</translation>
    </message>
    <message>
      <source>Salesforce is not available for the moment</source>
      <translation>O Salesforce não está disponível no momento</translation>
    </message>
    <message>
      <source>“{value}” does not fit {key}</source>
      <translation>“{value}” não serve para {key}</translation>
    </message>
    <message>
      <source>{reason}.</source>
      <translation>{reason}.</translation>
    </message>
    <message>
      <source>There is no setting “{key}”</source>
      <translation>Não existe a configuração “{key}”</translation>
    </message>
    <message>
      <source>The settings are: {known}.</source>
      <translation>As configurações são: {known}.</translation>
    </message>
    <message>
      <source>The settings file cannot be read</source>
      <translation>O arquivo de configurações não pode ser lido</translation>
    </message>
    <message>
      <source>{path}: {reason}. Nothing was changed. Mend the file, or move it away to start with the defaults.</source>
      <translation>{path}: {reason}. Nada foi alterado. Corrija o arquivo, ou mova-o para outro lugar para começar com os valores padrão.</translation>
    </message>
    <message>
      <source>The settings could not be saved</source>
      <translation>As configurações não puderam ser salvas</translation>
    </message>
    <message>
      <source>{path}: {reason}. Nothing was changed. Free some space or make the folder writeable, then try again.</source>
      <translation>{path}: {reason}. Nada foi alterado. Libere espaço ou permita a gravação na pasta e tente de novo.</translation>
    </message>
    <message>
      <source>Held: one side holds much less than at the last sync</source>
      <translation>Retida: um lado contém muito menos do que na última sincronização</translation>
    </message>
    <message>
      <source>Nothing was written. A restored backup, a refreshed sandbox or lost rights look like this. If it is right, let the plan go: optoutctl held</source>
      <translation>Nada foi gravado. É assim que se apresentam uma cópia de segurança restaurada, um sandbox atualizado ou direitos perdidos. Se estiver certo, deixe o plano continuar: optoutctl held</translation>
    </message>
    <message>
      <source>Sign in to Salesforce again</source>
      <translation>Entre no Salesforce de novo</translation>
    </message>
    <message>
      <source>Salesforce has ended the session, or you signed out. Until somebody signs in, nothing is sent and nothing is lost: what was collected waits. {message}</source>
      <translation>O Salesforce encerrou a sessão, ou você saiu. Até que alguém entre, nada é enviado e nada se perde: o que foi coletado espera. {message}</translation>
    </message>
    <message>
      <source>Another process is signing in</source>
      <translation>Outro processo está fazendo login</translation>
    </message>
    <message>
      <source>It has not finished for a while. It is tried again later.</source>
      <translation>Ele não terminou há algum tempo. Será tentado de novo mais tarde.</translation>
    </message>
    <message>
      <source>The sign-in was cancelled</source>
      <translation>O login foi cancelado</translation>
    </message>
    <message>
      <source>Nothing was kept. Sign in again when you are ready.</source>
      <translation>Nada foi guardado. Entre de novo quando quiser.</translation>
    </message>
    <message>
      <source>Salesforce has ended the session</source>
      <translation>O Salesforce encerrou a sessão</translation>
    </message>
    <message>
      <source>It was revoked, not used for too long, or replaced by newer sign-ins. Sign in again.</source>
      <translation>Ela foi revogada, ficou sem uso por tempo demais ou foi substituída por logins mais novos. Entre de novo.</translation>
    </message>
    <message>
      <source>Nobody finished the sign-in within {minutes} minutes</source>
      <translation>Ninguém concluiu o login em {minutes} minutos</translation>
    </message>
    <message>
      <source>Start it again. If the browser showed an error of Salesforce instead of a login page, that error is only to be seen there: OAUTH_EC_APP_NOT_FOUND means that the address is not that of the org in which the External Client App was made; OAUTH_APPROVAL_ERROR_GENERIC that the app is not installed; OAUTH_APP_BLOCKED that an admin blocked it.</source>
      <translation>Comece de novo. Se o navegador mostrou um erro do Salesforce em vez da página de login, esse erro só é visto lá: OAUTH_EC_APP_NOT_FOUND significa que o endereço não é o da organização em que a External Client App foi criada; OAUTH_APPROVAL_ERROR_GENERIC, que o aplicativo não está instalado; OAUTH_APP_BLOCKED, que um administrador o bloqueou.</translation>
    </message>
    <message>
      <source>Signed out</source>
      <translation>Sessão encerrada</translation>
    </message>
    <message>
      <source>Sign in to go on. What was collected waits.</source>
      <translation>Entre para continuar. O que foi coletado espera.</translation>
    </message>
    <message>
      <source>No sync has succeeded for {hours} hours</source>
      <translation>Nenhuma sincronização teve sucesso há {hours} horas</translation>
    </message>
    <message>
      <source>The two sides may differ by now. Look at the last runs, or sync by hand.</source>
      <translation>Os dois lados podem diferir a esta altura. Veja as últimas execuções ou sincronize à mão.</translation>
    </message>
    <message>
      <source>No sync has succeeded for {days} days</source>
      <translation>Nenhuma sincronização teve sucesso há {days} dias</translation>
    </message>
    <message>
      <source>People who said “stop” may get mail. Look at the last runs, then sync by hand.</source>
      <translation>Pessoas que disseram “pare” podem receber e-mails. Veja as últimas execuções e sincronize à mão.</translation>
    </message>
    <message>
      <source>The SQLite of this Python is too old</source>
      <translation>O SQLite deste Python é antigo demais</translation>
    </message>
    <message>
      <source>It is {found}, and {needed} or newer is needed. Install Opt-Out Sync from its package, which brings its own, or with a newer Python. Nothing was changed.</source>
      <translation>É o {found}, e é preciso o {needed} ou mais novo. Instale o Opt-Out Sync pelo pacote, que traz o próprio, ou com um Python mais novo. Nada foi alterado.</translation>
    </message>
    <message>
      <source>Somebody else who unsubscribed has the same record</source>
      <translation>Outra pessoa que se descadastrou tem o mesmo registro</translation>
    </message>
    <message>
      <source>{message} is linked to it and said “stop” as well, so its box stays ticked. Link one of the two to a record of their own first.</source>
      <translation>{message} está vinculada a ele e também pediu o descadastro, então a caixa continua marcada. Antes, vincule uma das duas pessoas a um registro próprio.</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Parada</translation>
    </message>
    <message>
      <source>The program was told to end; the rest is done when it runs again.</source>
      <translation>O programa recebeu ordem de encerrar; o resto será feito quando ele for executado de novo.</translation>
    </message>
    <message>
      <source>The data could not be copied before the upgrade</source>
      <translation>Os dados não puderam ser copiados antes da atualização</translation>
    </message>
    <message>
      <source>{path}: {reason}. Nothing was changed. Make room, or the folder writeable, and start the program again.</source>
      <translation>{path}: {reason}. Nada foi alterado. Libere espaço ou permita a gravação na pasta, e inicie o programa de novo.</translation>
    </message>
    <message>
      <source>The database is in use</source>
      <translation>O banco de dados está em uso</translation>
    </message>
    <message>
      <source>Another program holds {path}. It is tried again with the next run.</source>
      <translation>Outro programa ocupa {path}. Será tentado de novo na próxima execução.</translation>
    </message>
    <message>
      <source>The database file is damaged</source>
      <translation>O arquivo do banco de dados está danificado</translation>
    </message>
    <message>
      <source>{path}: {reason}. Move the file away and restore a backup, or import the people again: the opt-outs that Salesforce knows come back with the next sync.</source>
      <translation>{path}: {reason}. Mova o arquivo para outro lugar e restaure uma cópia de segurança, ou importe as pessoas de novo: os opt-outs que o Salesforce conhece voltam com a próxima sincronização.</translation>
    </message>
    <message>
      <source>The database refused</source>
      <translation>O banco de dados recusou</translation>
    </message>
    <message>
      <source>{path} could not grow. Free some space and try again; nothing was lost.</source>
      <translation>{path} não pôde crescer. Libere espaço e tente de novo; nada se perdeu.</translation>
    </message>
    <message>
      <source>The database file cannot be written</source>
      <translation>O arquivo do banco de dados não pode ser gravado</translation>
    </message>
    <message>
      <source>{path}: {reason}. Make it writeable and try again.</source>
      <translation>{path}: {reason}. Permita a gravação e tente de novo.</translation>
    </message>
    <message>
      <source>This data was written by a newer version of Opt-Out Sync</source>
      <translation>Estes dados foram gravados por uma versão mais nova do Opt-Out Sync</translation>
    </message>
    <message>
      <source>{path} has version {found}, this program knows {known}. Install the newer program. Nothing was changed.</source>
      <translation>{path} tem a versão {found}; este programa conhece a {known}. Instale o programa mais novo. Nada foi alterado.</translation>
    </message>
    <message>
      <source>The database server cannot be reached</source>
      <translation>O servidor de banco de dados não pode ser acessado</translation>
    </message>
    <message>
      <source>{path}: {reason}. Check that it runs and that this machine may connect. It is tried again; nothing was lost.</source>
      <translation>{path}: {reason}. Verifique se ele está em execução e se este computador pode se conectar. Será tentado de novo; nada se perdeu.</translation>
    </message>
    <message>
      <source>That is not the address of a PostgreSQL database</source>
      <translation>Esse não é o endereço de um banco de dados PostgreSQL</translation>
    </message>
    <message>
      <source>It looks like postgresql://user@host/database. Keep the password in .pgpass or in OPTOUT_SYNC_DATABASE_URL.</source>
      <translation>Ele tem a forma postgresql://usuario@host/banco. Guarde a senha em .pgpass ou em OPTOUT_SYNC_DATABASE_URL.</translation>
    </message>
    <message>
      <source>Salesforce says out, this side does not know it yet</source>
      <translation>O Salesforce diz opt out, este lado ainda não sabe</translation>
    </message>
    <message>
      <source>The next sync records it here.</source>
      <translation>A próxima sincronização registra isso aqui.</translation>
    </message>
    <message>
      <source>“{value}” is not a time</source>
      <translation>“{value}” não é um horário</translation>
    </message>
    <message>
      <source>Write it like 2026-11-23T10:00:00+01:00, with its offset from UTC.</source>
      <translation>Escreva-o como 2026-11-23T10:00:00+01:00, com a diferença em relação a UTC.</translation>
    </message>
    <message>
      <source>The time of an unsubscribe cannot lie in the future</source>
      <translation>O horário de um cancelamento de assinatura não pode estar no futuro</translation>
    </message>
    <message>
      <source>{at} was given.</source>
      <translation>Foi informado {at}.</translation>
    </message>
    <message>
      <source>The timer does not see {names}</source>
      <translation>O temporizador não vê {names}</translation>
    </message>
    <message>
      <source>They are set in this shell only. Keep the database in the settings (optoutctl settings set store.url …), its password in .pgpass, and a passphrase in the keyring; without one: systemctl --user edit {timer}.service.</source>
      <translation>Elas só estão definidas neste terminal. Guarde o banco de dados nas configurações (optoutctl settings set store.url …), a senha dele em .pgpass e uma frase secreta no chaveiro; sem chaveiro: systemctl --user edit {timer}.service.</translation>
    </message>
    <message>
      <source>The timer runs while you are logged in</source>
      <translation>O temporizador funciona enquanto você está com a sessão aberta</translation>
    </message>
    <message>
      <source>For a computer where nobody logs in: loginctl enable-linger, and sign in with a key, since the keyring stays locked there.</source>
      <translation>Para um computador em que ninguém faz login: loginctl enable-linger, e entre com uma chave, porque lá o chaveiro continua bloqueado.</translation>
    </message>
    <message>
      <source>The timer starts another program than this one</source>
      <translation>O temporizador inicia um programa diferente deste</translation>
    </message>
    <message>
      <source>The program or the time was changed since. Set it anew: optoutctl timers install</source>
      <translation>O programa ou o horário foram alterados depois. Instale-o de novo: optoutctl timers install</translation>
    </message>
    <message>
      <source>The timer is set, and rests until you log in</source>
      <translation>O temporizador está definido e descansa até que você faça login</translation>
    </message>
    <message>
      <source>systemd does not run for this user now. On a server: loginctl enable-linger, then install the timer again.</source>
      <translation>O systemd não está em execução para este usuário agora. Em um servidor: loginctl enable-linger, e depois instale o temporizador de novo.</translation>
    </message>
    <message>
      <source>The system did not accept it</source>
      <translation>O sistema não aceitou</translation>
    </message>
    <message>
      <source>{program}: {reason}. What was there before still holds.</source>
      <translation>{program}: {reason}. O que havia antes continua valendo.</translation>
    </message>
    <message>
      <source>The timer is set, but the system does not run it</source>
      <translation>O temporizador está definido, mas o sistema não o executa</translation>
    </message>
    <message>
      <source>Set it anew: optoutctl timers install</source>
      <translation>Instale-o de novo: optoutctl timers install</translation>
    </message>
    <message>
      <source>This system has no {program}</source>
      <translation>Este sistema não tem {program}</translation>
    </message>
    <message>
      <source>Run “optoutctl agent” all the time instead, or let cron start “optoutctl sync --if-due” twice an hour.</source>
      <translation>Execute “optoutctl agent” o tempo todo, ou deixe que o cron inicie “optoutctl sync --if-due” duas vezes por hora.</translation>
    </message>
    <message>
      <source>The certificate of {host} is not trusted</source>
      <translation>O certificado de {host} não é confiável</translation>
    </message>
    <message>
      <source>{reason}. If your company inspects traffic, give its certificate with --ca FILE. The check is not skipped.</source>
      <translation>{reason}. Se a sua empresa inspeciona o tráfego, informe o certificado dela com --ca ARQUIVO. A verificação não é pulada.</translation>
    </message>
    <message>
      <source>Salesforce does not accept the access token any more</source>
      <translation>O Salesforce não aceita mais o token de acesso</translation>
    </message>
    <message>
      <source>Sign in again: optoutctl signin, or optoutctl connect with a new token. Nothing collected is lost; it waits.</source>
      <translation>Entre de novo: optoutctl signin, ou optoutctl connect com um token novo. Nada do que foi coletado se perde; espera.</translation>
    </message>
    <message>
      <source>There is no access token</source>
      <translation>Não há token de acesso</translation>
    </message>
    <message>
      <source>Connect again: optoutctl connect --instance-url https://…</source>
      <translation>Conecte de novo: optoutctl connect --instance-url https://…</translation>
    </message>
    <message>
      <source>The access token is longer than a keyring takes</source>
      <translation>O token de acesso é mais longo do que um chaveiro aceita</translation>
    </message>
    <message>
      <source>More than {limit} characters. Switch off “JSON Web Token (JWT)-based access tokens” in the External Client App and connect again.</source>
      <translation>Mais de {limit} caracteres. Desative “JSON Web Token (JWT)-based access tokens” na External Client App e conecte de novo.</translation>
    </message>
    <message>
      <source>The org is busy with other API calls</source>
      <translation>A organização está ocupada com outras chamadas de API</translation>
    </message>
    <message>
      <source>Salesforce said: {message} It is tried again.</source>
      <translation>O Salesforce respondeu: {message} Será tentado de novo.</translation>
    </message>
    <message>
      <source>The row has more cells than the header has columns</source>
      <translation>A linha tem mais células do que o cabeçalho tem colunas</translation>
    </message>
    <message>
      <source>{found} instead of {expected}. A value with the delimiter in it must stand in quotation marks.</source>
      <translation>{found} em vez de {expected}. Um valor que contém o separador deve ficar entre aspas.</translation>
    </message>
    <message>
      <source>A trigger or flow in Salesforce failed</source>
      <translation>Um acionador ou fluxo do Salesforce falhou</translation>
    </message>
    <message>
      <source>It is tried again; if it stays, an admin looks at the automation: {message}</source>
      <translation>Será tentado de novo; se persistir, um administrador verifica a automação: {message}</translation>
    </message>
    <message>
      <source>Nothing was undone</source>
      <translation>Nada foi desfeito</translation>
    </message>
    <message>
      <source>{put_back} changes of run {run} would be put back, {left} left. Look with --preview, then add --yes.</source>
      <translation>{put_back} alterações da execução {run} seriam repostas e {left} deixadas. Veja com --preview e adicione --yes.</translation>
    </message>
    <message>
      <source>Run {run} cannot be undone</source>
      <translation>A execução {run} não pode ser desfeita</translation>
    </message>
    <message>
      <source>It is a {kind} ({state}). Syncs and pushes that have ended can be; a new unsubscribe ends a re-subscription.</source>
      <translation>Ela é do tipo {kind} ({state}). Sincronizações e envios terminados podem ser desfeitos; uma assinatura restabelecida termina com um novo cancelamento.</translation>
    </message>
    <message>
      <source>This change is left out</source>
      <translation>Esta alteração fica de fora</translation>
    </message>
    <message>
      <source>An undo took it back, or somebody excluded it from a plan. It stays so until the person unsubscribes anew, or: optoutctl held let-go ADDRESS</source>
      <translation>Ela foi desfeita, ou alguém a excluiu de um plano. Fica assim até que a pessoa cancele a assinatura de novo, ou com: optoutctl held let-go ENDEREÇO</translation>
    </message>
    <message>
      <source>Something unexpected happened</source>
      <translation>Aconteceu algo inesperado</translation>
    </message>
    <message>
      <source>The run ended early; the next sync does the rest.</source>
      <translation>A execução terminou antes da hora; a próxima sincronização faz o resto.</translation>
    </message>
    <message>
      <source>Salesforce refused</source>
      <translation>O Salesforce recusou</translation>
    </message>
    <message>
      <source>It said: {message}</source>
      <translation>Ele respondeu: {message}</translation>
    </message>
    <message>
      <source>{host} cannot be reached</source>
      <translation>{host} não pode ser acessado</translation>
    </message>
    <message>
      <source>Check address, port, proxy and network. It is tried again later.</source>
      <translation>Verifique endereço, porta, proxy e rede. Será tentado de novo mais tarde.</translation>
    </message>
    <message>
      <source>Salesforce does not let the connected user in</source>
      <translation>O Salesforce não deixa o usuário conectado entrar</translation>
    </message>
    <message>
      <source>An admin looks in Setup → Users whether the user is active, frozen, or has a password that ended. It said: {message}</source>
      <translation>Um administrador verifica em Configuração → Usuários se o usuário está ativo ou congelado, ou se a senha expirou. O Salesforce respondeu: {message}</translation>
    </message>
    <message>
      <source>The connected user may not work from here, or not at this hour</source>
      <translation>O usuário conectado não pode trabalhar daqui ou a esta hora</translation>
    </message>
    <message>
      <source>An admin looks at the login hours and login IP ranges of the user's profile. It said: {message}</source>
      <translation>Um administrador verifica o horário e os intervalos de IP de login do perfil do usuário. O Salesforce respondeu: {message}</translation>
    </message>
    <message>
      <source>Salesforce does not say who is signed in</source>
      <translation>O Salesforce não diz quem está conectado</translation>
    </message>
    <message>
      <source>{host} did not tell the user's ID. Give the External Client App the scope “Access the identity URL service”, or grant the access by hand.</source>
      <translation>{host} não informou a ID do usuário. Dê à External Client App o escopo “Access the identity URL service” ou conceda o acesso à mão.</translation>
    </message>
    <message>
      <source>A validation rule in Salesforce refuses the change</source>
      <translation>Uma regra de validação do Salesforce recusa a alteração</translation>
    </message>
    <message>
      <source>An admin mends the record or the rule: {message}</source>
      <translation>Um administrador corrige o registro ou a regra: {message}</translation>
    </message>
    <message>
      <source>Unsubscribed here, the push to Salesforce is on its way</source>
      <translation>Assinatura cancelada aqui, o envio ao Salesforce está a caminho</translation>
    </message>
    <message>
      <source>It goes out by itself; at once with: optoutctl push</source>
      <translation>Sai sozinho; na hora com: optoutctl push</translation>
    </message>
    <message>
      <source>Looking every {minutes} minutes for boxes that were ticked in Salesforce</source>
      <translation>Olhando a cada {minutes} minutos se caixas foram marcadas no Salesforce</translation>
    </message>
    <message>
      <source>That is {calls} API calls a day.</source>
      <translation>São {calls} chamadas de API por dia.</translation>
    </message>
    <message>
      <source>Salesforce can be watched</source>
      <translation>O Salesforce pode ser observado</translation>
    </message>
    <message>
      <source>{objects}: {calls} API calls a day.</source>
      <translation>{objects}: {calls} chamadas de API por dia.</translation>
    </message>
    <message>
      <source>This way in is not set up</source>
      <translation>Esta via de entrada não está configurada</translation>
    </message>
    <message>
      <source>Fill in first: {missing}.</source>
      <translation>Preencha primeiro: {missing}.</translation>
    </message>
    <message>
      <source>“{way}” does not run by itself</source>
      <translation>“{way}” não funciona sozinha</translation>
    </message>
    <message>
      <source>The ways in that do are: {known}.</source>
      <translation>As vias de entrada que funcionam sozinhas são: {known}.</translation>
    </message>
    <message>
      <source>It looks like https://YOUR-DOMAIN.my.salesforce.com.</source>
      <translation>Ele tem a forma https://SEU-DOMINIO.my.salesforce.com.</translation>
    </message>
    <message>
      <source>No file is chosen</source>
      <translation>Nenhum arquivo foi escolhido</translation>
    </message>
    <message>
      <source>Choose a CSV or Excel file of people, or another way.</source>
      <translation>Escolha um arquivo CSV ou Excel de pessoas, ou outra forma.</translation>
    </message>
    <message>
      <source>It is shown in Salesforce under External Client App Manager, in the settings of the app. The steps are below.</source>
      <translation>Ela é mostrada no Salesforce em External Client App Manager, nas configurações do aplicativo. As etapas estão abaixo.</translation>
    </message>
    <message>
      <source>The org is not confirmed yet</source>
      <translation>A organização ainda não foi confirmada</translation>
    </message>
    <message>
      <source>Say that this is the right org to go on.</source>
      <translation>Confirme que esta é a organização certa para continuar.</translation>
    </message>
    <message>
      <source>Salesforce has not answered yet</source>
      <translation>O Salesforce ainda não respondeu</translation>
    </message>
    <message>
      <source>Check again, or go back and sign in anew.</source>
      <translation>Verifique de novo, ou volte e entre outra vez.</translation>
    </message>
    <message>
      <source>This org has no Marketo Sales Opt Out field</source>
      <translation>Esta organização não tem um campo Opt out de Vendas do Marketing (Marketo Sales Opt Out)</translation>
    </message>
    <message>
      <source>Install the Marketo Sales Connect customizations in Salesforce, pick another checkbox, or choose Email Opt Out.</source>
      <translation>Instale no Salesforce as personalizações do Marketo Sales Connect, escolha outra caixa de seleção ou escolha Opt out de email.</translation>
    </message>
    <message>
      <source>Not signed in yet</source>
      <translation>Ainda não foi feito login</translation>
    </message>
    <message>
      <source>Sign in to Salesforce to go on.</source>
      <translation>Entre no Salesforce para continuar.</translation>
    </message>
    <message>
      <source>This is not a time of day</source>
      <translation>Isto não é um horário</translation>
    </message>
    <message>
      <source>It looks like 20:00.</source>
      <translation>Ele tem a forma 20:00.</translation>
    </message>
    <message>
      <source>This time zone is not known</source>
      <translation>Este fuso horário não é conhecido</translation>
    </message>
    <message>
      <source>Choose one of the list, such as America/Los_Angeles.</source>
      <translation>Escolha um da lista, por exemplo America/Los_Angeles.</translation>
    </message>
    <message>
      <source>This is another org</source>
      <translation>Esta é outra organização</translation>
    </message>
    <message>
      <source>The profile belongs to {expected_name} ({expected}), but {found} answered. Nothing was read or written. Sign in to the right org, or use another profile: --profile NAME.</source>
      <translation>O perfil pertence a {expected_name} ({expected}), mas {found} respondeu. Nada foi lido nem gravado. Entre na organização certa ou use outro perfil: --profile NOME.</translation>
    </message>
    <message>
      <source>The page layout cannot be read</source>
      <translation>O layout de página não pode ser lido</translation>
    </message>
    <message>
      <source>Salesforce sent XML that this program does not understand ({reason}). Nothing was changed. Add the field by hand; the steps are in the guide.</source>
      <translation>O Salesforce enviou XML que este programa não entende ({reason}). Nada foi alterado. Adicione o campo à mão; as etapas estão no guia.</translation>
    </message>
    <message>
      <source>Opt-Out Sync keeps the e-mail opt-outs of Contacts and Leads in agreement with our sales e-mail tool.</source>
      <translation>O Opt-Out Sync mantém de acordo os opt-outs de e-mail de Contatos e Clientes potenciais com a nossa ferramenta de e-mail de vendas.</translation>
    </message>
    <message>
      <source>It could not do its work:</source>
      <translation>Ele não conseguiu fazer o trabalho:</translation>
    </message>
    <message>
      <source>Error of the program</source>
      <translation>Erro do programa</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Endereço</translation>
    </message>
    <message>
      <source>Salesforce's error code</source>
      <translation>Código de erro do Salesforce</translation>
    </message>
    <message>
      <source>Salesforce's words</source>
      <translation>Palavras do Salesforce</translation>
    </message>
    <message>
      <source>Expected org</source>
      <translation>Organização esperada</translation>
    </message>
    <message>
      <source>Org that answered</source>
      <translation>Organização que respondeu</translation>
    </message>
    <message>
      <source>Evidence</source>
      <translation>Evidências</translation>
    </message>
    <message>
      <source>Evidence for {address}</source>
      <translation>Evidências de {address}</translation>
    </message>
    <message>
      <source>Org {org} ({id}), written {when}. All times are UTC.</source>
      <translation>Organização {org} ({id}), gravado {when}. Todos os horários são UTC.</translation>
    </message>
    <message>
      <source>Timeline</source>
      <translation>Linha do tempo</translation>
    </message>
    <message>
      <source>Every write</source>
      <translation>Cada gravação</translation>
    </message>
    <message>
      <source>How to check</source>
      <translation>Como conferir</translation>
    </message>
    <message>
      <source>The person was deleted here; what follows is kept as proof.</source>
      <translation>A pessoa foi excluída aqui; o que segue é mantido como prova.</translation>
    </message>
    <message>
      <source>not unsubscribed</source>
      <translation>assinatura não cancelada</translation>
    </message>
    <message>
      <source>The chain was whole when this was written. Last hash:</source>
      <translation>A cadeia estava íntegra quando isto foi gravado. Última impressão digital:</translation>
    </message>
    <message>
      <source>The chain was BROKEN when this was written. Last hash:</source>
      <translation>A cadeia estava ROMPIDA quando isto foi gravado. Última impressão digital:</translation>
    </message>
    <message>
      <source>Each line holds the SHA-256 of its number, of the hash of the line before and of its own content (JSON with sorted keys, no spaces, ASCII); the first line follows 64 zeros. “optoutctl evidence verify” recomputes the whole chain in the store that it was exported from and names the first line that does not fit. Keep the last hash apart from this computer: a chain that ends otherwise, or no longer contains it, was changed.</source>
      <translation>Cada linha contém o SHA-256 do seu número, da impressão digital da linha anterior e do próprio conteúdo (JSON com chaves ordenadas, sem espaços, ASCII); a primeira linha segue 64 zeros. “optoutctl evidence verify” recalcula a cadeia inteira no armazenamento do qual ela foi exportada e informa a primeira linha que não confere. Guarde a última impressão digital fora deste computador: uma cadeia que termina de outro modo, ou que não a contém mais, foi alterada.</translation>
    </message>
    <message>
      <source>at</source>
      <translation>quando</translation>
    </message>
    <message>
      <source>event</source>
      <translation>evento</translation>
    </message>
    <message>
      <source>seconds since asked</source>
      <translation>segundos desde o pedido</translation>
    </message>
    <message>
      <source>source</source>
      <translation>origem</translation>
    </message>
    <message>
      <source>object</source>
      <translation>objeto</translation>
    </message>
    <message>
      <source>record</source>
      <translation>registro</translation>
    </message>
    <message>
      <source>detail</source>
      <translation>detalhe</translation>
    </message>
    <message>
      <source>e-mail</source>
      <translation>e-mail</translation>
    </message>
    <message>
      <source>name</source>
      <translation>nome</translation>
    </message>
    <message>
      <source>Contact</source>
      <translation>Contato</translation>
    </message>
    <message>
      <source>Lead</source>
      <translation>Cliente potencial</translation>
    </message>
    <message>
      <source>unsubscribed</source>
      <translation>assinatura cancelada</translation>
    </message>
    <message>
      <source>sequence</source>
      <translation>número</translation>
    </message>
    <message>
      <source>actor</source>
      <translation>quem</translation>
    </message>
    <message>
      <source>address</source>
      <translation>endereço</translation>
    </message>
    <message>
      <source>sobject</source>
      <translation>objeto</translation>
    </message>
    <message>
      <source>record_id</source>
      <translation>ID do registro</translation>
    </message>
    <message>
      <source>field</source>
      <translation>campo</translation>
    </message>
    <message>
      <source>old_value</source>
      <translation>valor anterior</translation>
    </message>
    <message>
      <source>new_value</source>
      <translation>valor novo</translation>
    </message>
    <message>
      <source>answer</source>
      <translation>resposta</translation>
    </message>
    <message>
      <source>hash</source>
      <translation>impressão digital</translation>
    </message>
    <message>
      <source>known</source>
      <translation>chegou</translation>
    </message>
    <message>
      <source>asked</source>
      <translation>pedido</translation>
    </message>
    <message>
      <source>noticed</source>
      <translation>percebido</translation>
    </message>
    <message>
      <source>recorded</source>
      <translation>registrado</translation>
    </message>
    <message>
      <source>written</source>
      <translation>gravado</translation>
    </message>
    <message>
      <source>verified</source>
      <translation>conferido</translation>
    </message>
    <message>
      <source>already</source>
      <translation>já estava marcada</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>falhou</translation>
    </message>
    <message>
      <source>resubscribed</source>
      <translation>assinatura restabelecida</translation>
    </message>
    <message>
      <source>cleared</source>
      <translation>caixa desmarcada</translation>
    </message>
    <message>
      <source>ended</source>
      <translation>cancelamento terminado</translation>
    </message>
    <message>
      <source>undone</source>
      <translation>desfeito</translation>
    </message>
    <message>
      <source>left_out</source>
      <translation>deixado de fora</translation>
    </message>
    <message>
      <source>flipped</source>
      <translation>desmarcada por outros</translation>
    </message>
    <message>
      <source>problem</source>
      <translation>problema</translation>
    </message>
    <message>
      <source>linked</source>
      <translation>vinculada</translation>
    </message>
    <message>
      <source>unlinked</source>
      <translation>desvinculada</translation>
    </message>
    <message>
      <source>handed_over</source>
      <translation>entregue à ferramenta de vendas</translation>
    </message>
    <message>
      <source>handover_confirmed</source>
      <translation>entrega confirmada</translation>
    </message>
    <message>
      <source>deleted</source>
      <translation>excluída</translation>
    </message>
    <message>
      <source>What it wrote before it stopped stands in its outcomes. Allow more API calls in the settings, Safety, or let the plan go on the first page.</source>
      <translation>O que ela gravou antes de parar consta nos resultados. Permita mais chamadas de API nas configurações, Segurança, ou deixe o plano seguir na primeira página.</translation>
    </message>
    <message>
      <source>Nothing was written. Look at the plan on the first page, leave rows out, then let it go or drop it.</source>
      <translation>Nada foi gravado. Veja o plano na primeira página, deixe linhas de fora e depois deixe-o seguir ou descarte-o.</translation>
    </message>
    <message>
      <source>The “stop” of this person is still on its way to Salesforce. Try again on the page Problems, then delete.</source>
      <translation>O pedido desta pessoa ainda está a caminho do Salesforce. Tente de novo na página Problemas e depois exclua.</translation>
    </message>
    <message>
      <source>Callers need the token: copy it on the page Ways in.</source>
      <translation>Quem chama precisa do token: copie-o na página Entradas.</translation>
    </message>
    <message>
      <source>Send it as: Authorization: Bearer TOKEN. It is copied on the page Ways in.</source>
      <translation>Envie-o como: Authorization: Bearer TOKEN. Ele é copiado na página Entradas.</translation>
    </message>
    <message>
      <source>No plan waits. See the last runs on the page History.</source>
      <translation>Nenhum plano espera. Veja as últimas execuções na página Histórico.</translation>
    </message>
    <message>
      <source>{change}. See its rows: Look at the plan, on the first page.</source>
      <translation>{change}. Veja as linhas dele: Ver o plano, na primeira página.</translation>
    </message>
    <message>
      <source>{host}, {user}. Many providers want an app password here. Save it again: Set up, on the page Ways in.</source>
      <translation>{host}, {user}. Muitos provedores exigem aqui uma senha de aplicativo. Salve-a de novo: Configurar, na página Entradas.</translation>
    </message>
    <message>
      <source>Give it once; it goes to the keyring: Set up, on the page Ways in.</source>
      <translation>Informe-a uma vez; ela vai para o chaveiro: Configurar, na página Entradas.</translation>
    </message>
    <message>
      <source>Open the set-up: File, Set up.</source>
      <translation>Abra a configuração inicial: Arquivo, Configurar.</translation>
    </message>
    <message>
      <source>The opt-out field of {sobject} is hidden or missing: open the set-up, page Check and mend.</source>
      <translation>O campo Opt out de {sobject} está oculto ou não existe: abra a configuração inicial, página Verificar e resolver.</translation>
    </message>
    <message>
      <source>Look among the people, or import a file.</source>
      <translation>Procure entre as pessoas, ou importe um arquivo.</translation>
    </message>
    <message>
      <source>See the list on the page Ways in.</source>
      <translation>Veja a lista na página Entradas.</translation>
    </message>
    <message>
      <source>See the list on the page History.</source>
      <translation>Veja a lista na página Histórico.</translation>
    </message>
    <message>
      <source>Install the vendor's package (Marketo Customizations for Sales Connect) or make its field visible, or choose Email Opt Out in the settings, Sync with Salesforce.</source>
      <translation>Instale o pacote do fornecedor (Marketo Customizations for Sales Connect), torne o campo dele visível ou escolha Opt out de email nas configurações, Sincronizar com o Salesforce.</translation>
    </message>
    <message>
      <source>Nothing was written. A restored backup, a refreshed sandbox or lost rights look like this. If it is right, let the plan go on the first page.</source>
      <translation>Nada foi gravado. Um backup restaurado, um sandbox atualizado ou direitos perdidos têm esta aparência. Se estiver certo, deixe o plano seguir na primeira página.</translation>
    </message>
    <message>
      <source>They are set in this shell only. Keep the database in the settings file (store.url), its password in .pgpass, and a passphrase in the keyring; without one: systemctl --user edit {timer}.service.</source>
      <translation>Elas estão definidas só neste terminal. Guarde o banco de dados no arquivo de configurações (store.url), a senha dele em .pgpass e uma frase secreta no chaveiro; sem chaveiro: systemctl --user edit {timer}.service.</translation>
    </message>
    <message>
      <source>The program or the time was changed since. Set it anew: switch it off and on in the settings, This computer.</source>
      <translation>O programa ou o horário mudou depois. Instale-o de novo: desligue e ligue nas configurações, Este computador.</translation>
    </message>
    <message>
      <source>Set it anew: switch it off and on in the settings, This computer.</source>
      <translation>Instale-o de novo: desligue e ligue nas configurações, Este computador.</translation>
    </message>
    <message>
      <source>Let the app start when you log in instead: Settings, This computer.</source>
      <translation>Deixe o aplicativo iniciar quando você entrar no computador: Configurações, Este computador.</translation>
    </message>
    <message>
      <source>Sign in again: Settings, Connection. Nothing collected is lost; it waits.</source>
      <translation>Entre de novo: Configurações, Conexão. Nada do que foi coletado se perde; fica à espera.</translation>
    </message>
    <message>
      <source>Sign in again: Settings, Connection.</source>
      <translation>Entre de novo: Configurações, Conexão.</translation>
    </message>
    <message>
      <source>An undo took it back, or somebody excluded it from a plan. It stays so until the person unsubscribes anew.</source>
      <translation>Um desfazer a reverteu, ou alguém a excluiu de um plano. Fica assim até a pessoa se descadastrar de novo.</translation>
    </message>
    <message>
      <source>It goes out by itself; at once with Sync now.</source>
      <translation>Sai sozinho; na hora com Sincronizar agora.</translation>
    </message>
    <message>
      <source>Open External Client App Manager</source>
      <translation>Abra External Client App Manager</translation>
    </message>
    <message>
      <source>Log in to Salesforce as an admin, in the very org that is to be connected: a sandbox needs an app of its own. Open Setup, type External Client App Manager into Quick Find, open it and press New External Client App.</source>
      <translation>Faça login no Salesforce como administrador, na mesma organização que será conectada: um sandbox precisa de um aplicativo próprio. Abra Configuração, digite External Client App Manager na busca rápida, abra-o e clique em “New External Client App”.</translation>
    </message>
    <message>
      <source>Name the app</source>
      <translation>Dê um nome ao aplicativo</translation>
    </message>
    <message>
      <source>Enter the name and your e-mail address. Distribution State stays Local.</source>
      <translation>Informe o nome e o seu endereço de e-mail. “Distribution State” fica em “Local”.</translation>
    </message>
    <message>
      <source>Switch on OAuth and paste the callback addresses</source>
      <translation>Ative o OAuth e cole os endereços de retorno</translation>
    </message>
    <message>
      <source>Under API (Enable OAuth Settings), switch on Enable OAuth and paste all of these lines into Callback URL.</source>
      <translation>Em “API (Enable OAuth Settings)”, ative “Enable OAuth” e cole todas estas linhas em “Callback URL”.</translation>
    </message>
    <message>
      <source>The program signs in by OAuth.</source>
      <translation>O programa faz login por OAuth.</translation>
    </message>
    <message>
      <source>Choose the scopes</source>
      <translation>Escolha os escopos</translation>
    </message>
    <message>
      <source>Move both to the selected ones. No other scope is needed.</source>
      <translation>Mova os dois para os selecionados. Nenhum outro escopo é necessário.</translation>
    </message>
    <message>
      <source>Set the switches</source>
      <translation>Ajuste os interruptores</translation>
    </message>
    <message>
      <source>Set them as shown. What Salesforce has set itself and greyed out is right.</source>
      <translation>Deixe-os como mostrado. O que o Salesforce já definiu e aparece em cinza está certo.</translation>
    </message>
    <message>
      <source>A program on a desktop cannot keep a secret; it proves itself by PKCE.</source>
      <translation>Um programa de desktop não consegue guardar um segredo; ele se comprova por PKCE.</translation>
    </message>
    <message>
      <source>Else the first sign-in works and the first night does not.</source>
      <translation>Caso contrário, o primeiro login funciona e a primeira noite não.</translation>
    </message>
    <message>
      <source>Nobody who overhears the answer can use it.</source>
      <translation>Ninguém que intercepte a resposta pode usá-la.</translation>
    </message>
    <message>
      <source>A stolen token is noticed and worth nothing.</source>
      <translation>Um token roubado é percebido e não vale nada.</translation>
    </message>
    <message>
      <source>Such tokens do not work with page layouts.</source>
      <translation>Esses tokens não funcionam com layouts de página.</translation>
    </message>
    <message>
      <source>Create the app and set its policies</source>
      <translation>Crie o aplicativo e ajuste as políticas</translation>
    </message>
    <message>
      <source>Press Create. On the tab Policies, let all users authorise themselves, or, stricter, pre-authorise a permission set of the user who signs in here. If laptops roam, relax the IP restrictions.</source>
      <translation>Clique em “Create”. Na guia “Policies”, permita que todos os usuários se autorizem ou, de forma mais rígida, pré-autorize um conjunto de permissões do usuário que faz login aqui. Se há notebooks que mudam de rede, relaxe as restrições de IP.</translation>
    </message>
    <message>
      <source>Copy the consumer key</source>
      <translation>Copie a chave do consumidor</translation>
    </message>
    <message>
      <source>On the tab Settings, under OAuth Settings, press Consumer Key and Secret, and paste the Consumer Key here. The secret is not needed. A new key takes about ten minutes until Salesforce knows it, a change up to thirty.</source>
      <translation>Na guia “Settings”, em “OAuth Settings”, clique em “Consumer Key and Secret” e cole aqui a chave do consumidor (Consumer Key). O segredo não é necessário. Uma chave nova leva cerca de dez minutos até o Salesforce conhecê-la; uma alteração, até trinta.</translation>
    </message>
  </context>
</TS>
