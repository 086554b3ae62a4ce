<?xml version='1.0' encoding='UTF-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>About Opt-Out Sync</source>
      <translation>Acerca de Opt-Out Sync</translation>
    </message>
    <message>
      <source>Changes</source>
      <translation>Cambios</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>Licencias</translation>
    </message>
    <message>
      <source>&amp;Look for a newer version when this window opens</source>
      <translation>&amp;Buscar una versión más reciente al abrir esta ventana</translation>
    </message>
    <message>
      <source>&amp;Version</source>
      <translation>&amp;Versión</translation>
    </message>
    <message>
      <source>&amp;Changes</source>
      <translation>&amp;Cambios</translation>
    </message>
    <message>
      <source>&amp;Licences</source>
      <translation>&amp;Licencias</translation>
    </message>
    <message>
      <source>Opt-Out Sync {version}</source>
      <translation>Opt-Out Sync {version}</translation>
    </message>
    <message>
      <source>Keeps the unsubscribes of a sales e-mail tool and the opt-out checkboxes of Salesforce in agreement.</source>
      <translation>Mantiene de acuerdo las cancelaciones de suscripción de una herramienta de correo de ventas y las casillas de exclusión de Salesforce.</translation>
    </message>
    <message>
      <source>Free software under the Apache License 2.0. It installs nothing by itself.</source>
      <translation>Software libre con la licencia Apache 2.0. No instala nada por sí mismo.</translation>
    </message>
    <message>
      <source>Nobody is asked about new versions.</source>
      <translation>No se pregunta a nadie por versiones nuevas.</translation>
    </message>
    <message>
      <source>There is no place yet where new versions are announced, so this program asks nobody.</source>
      <translation>Todavía no hay un lugar donde se anuncien versiones nuevas, así que este programa no pregunta a nadie.</translation>
    </message>
    <message>
      <source>This is the newest version.</source>
      <translation>Esta es la versión más reciente.</translation>
    </message>
    <message>
      <source>Version {version} is there. It is installed the way this one was.</source>
      <translation>Existe la versión {version}. Se instala como se instaló esta.</translation>
    </message>
    <message>
      <source>Whether there is a newer version could not be found out this time.</source>
      <translation>Esta vez no se pudo averiguar si hay una versión más reciente.</translation>
    </message>
  </context>
  <context>
    <name>Acting</name>
    <message>
      <source>Delivering to Salesforce…</source>
      <translation>Entregando a Salesforce…</translation>
    </message>
    <message>
      <source>Export people</source>
      <translation>Exportar personas</translation>
    </message>
    <message>
      <source>Table (*.csv)</source>
      <translation>Tabla (*.csv)</translation>
    </message>
    <message>
      <source>{count} people written to {file}.</source>
      <translation>{count} personas escritas en {file}.</translation>
    </message>
    <message>
      <source>{email} is linked now.</source>
      <translation>{email} ya está vinculada.</translation>
    </message>
    <message numerus="yes">
      <source>%Ln unsubscribe(s) recorded.</source>
      <translation>
        <numerusform>%Ln cancelación de suscripción registrada.</numerusform>
        <numerusform>%Ln cancelaciones de suscripción registradas.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln had unsubscribed before.</source>
      <translation>
        <numerusform>%Ln ya había cancelado su suscripción.</numerusform>
        <numerusform>%Ln ya habían cancelado su suscripción.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln delivered to Salesforce.</source>
      <translation>
        <numerusform>%Ln enviada a Salesforce.</numerusform>
        <numerusform>%Ln enviadas a Salesforce.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln still to be delivered.</source>
      <translation>
        <numerusform>%Ln por enviar.</numerusform>
        <numerusform>%Ln por enviar.</numerusform>
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
      <translation>Sesión iniciada como {user}.</translation>
    </message>
    <message>
      <source>Sign out</source>
      <translation>Cerrar sesión</translation>
    </message>
    <message>
      <source>Sign out of Salesforce?</source>
      <translation>¿Cerrar la sesión de Salesforce?</translation>
    </message>
    <message>
      <source>The session is ended there and its secret is removed from the keyring. Unsubscribes are kept here and go to Salesforce when somebody has signed in again.</source>
      <translation>La sesión se termina allí y su secreto se quita del llavero. Las cancelaciones de suscripción se conservan aquí y van a Salesforce cuando alguien haya iniciado sesión de nuevo.</translation>
    </message>
    <message>
      <source>Sign &amp;out</source>
      <translation>&amp;Cerrar sesión</translation>
    </message>
    <message>
      <source>&amp;Stay signed in</source>
      <translation>Se&amp;guir conectado</translation>
    </message>
    <message>
      <source>Signed out.</source>
      <translation>Sesión cerrada.</translation>
    </message>
    <message>
      <source>Salesforce could not be told: the session ends by itself, or an admin ends it in Setup.</source>
      <translation>No se pudo avisar a Salesforce: la sesión termina por sí sola, o un administrador la termina en Configuración.</translation>
    </message>
    <message>
      <source>Signing out…</source>
      <translation>Cerrando la sesión…</translation>
    </message>
    <message>
      <source>Trying…</source>
      <translation>Probando…</translation>
    </message>
    <message>
      <source>The org can be reached this way.</source>
      <translation>Se puede llegar a la organización por este camino.</translation>
    </message>
    <message>
      <source>New profile</source>
      <translation>Nuevo perfil</translation>
    </message>
    <message>
      <source>Name, in letters and digits, such as sandbox</source>
      <translation>Nombre, con letras y cifras, por ejemplo sandbox</translation>
    </message>
    <message>
      <source>Take the access back</source>
      <translation>Retirar el acceso</translation>
    </message>
    <message>
      <source>Take back the access that the set-up granted?</source>
      <translation>¿Retirar el acceso que concedió la configuración inicial?</translation>
    </message>
    <message>
      <source>Without it the opt-out field may be hidden from the connected user, and nothing can be synced.</source>
      <translation>Sin él, el campo Exclusión puede quedar oculto para el usuario conectado, y no se puede sincronizar nada.</translation>
    </message>
    <message>
      <source>Take it &amp;back</source>
      <translation>&amp;Retirarlo</translation>
    </message>
    <message>
      <source>The access was taken back.</source>
      <translation>El acceso se retiró.</translation>
    </message>
    <message numerus="yes">
      <source>The permission set stays for %Ln other user(s).</source>
      <translation>
        <numerusform>El conjunto de permisos se queda para %Ln usuario más.</numerusform>
        <numerusform>El conjunto de permisos se queda para %Ln usuarios más.</numerusform>
      </translation>
    </message>
    <message>
      <source>Taking the access back…</source>
      <translation>Retirando el acceso…</translation>
    </message>
    <message>
      <source>Restore the page layouts</source>
      <translation>Restaurar los diseños de página</translation>
    </message>
    <message>
      <source>Put back the page layouts that the set-up changed?</source>
      <translation>¿Devolver a como estaban los diseños de página que cambió la configuración inicial?</translation>
    </message>
    <message>
      <source>The sales people then no longer see the opt-out field there.</source>
      <translation>El equipo de ventas deja entonces de ver allí el campo Exclusión.</translation>
    </message>
    <message>
      <source>&amp;Restore them</source>
      <translation>&amp;Restaurarlos</translation>
    </message>
    <message numerus="yes">
      <source>%Ln page layout(s) restored.</source>
      <translation>
        <numerusform>%Ln diseño de página restaurado.</numerusform>
        <numerusform>%Ln diseños de página restaurados.</numerusform>
      </translation>
    </message>
    <message>
      <source>Left as they are, because somebody changed them since: {names}.</source>
      <translation>Se dejan como están, porque alguien los cambió después: {names}.</translation>
    </message>
    <message>
      <source>Restoring the page layouts…</source>
      <translation>Restaurando los diseños de página…</translation>
    </message>
    <message>
      <source>The evidence is whole: {count} lines, each chained to the one before.</source>
      <translation>La evidencia está íntegra: {count} líneas, cada una encadenada a la anterior.</translation>
    </message>
    <message>
      <source>The evidence was changed from outside; {count} lines were looked at.</source>
      <translation>La evidencia se cambió desde fuera; se miraron {count} líneas.</translation>
    </message>
    <message>
      <source>Looking at every line…</source>
      <translation>Revisando cada línea…</translation>
    </message>
    <message>
      <source>Export the evidence</source>
      <translation>Exportar la evidencia</translation>
    </message>
    <message>
      <source>Page (*.html)</source>
      <translation>Página (*.html)</translation>
    </message>
    <message>
      <source>The evidence was written to {file}.</source>
      <translation>La evidencia se escribió en {file}.</translation>
    </message>
    <message>
      <source>Writing the evidence…</source>
      <translation>Escribiendo la evidencia…</translation>
    </message>
  </context>
  <context>
    <name>AddUnsubscribesDialog</name>
    <message>
      <source>Add unsubscribes</source>
      <translation>Añadir cancelaciones de suscripción</translation>
    </message>
    <message>
      <source>Who asked to get no more mail? One address a line. They go to Salesforce at once.</source>
      <translation>¿Quién pidió no recibir más correo? Una dirección por línea. Van a Salesforce al instante.</translation>
    </message>
    <message>
      <source>By phone, in a reply, at a fair …</source>
      <translation>Por teléfono, en una respuesta, en una feria …</translation>
    </message>
    <message>
      <source>&amp;Addresses</source>
      <translation>&amp;Direcciones</translation>
    </message>
    <message>
      <source>&amp;How they asked</source>
      <translation>&amp;Cómo lo pidieron</translation>
    </message>
    <message>
      <source>&amp;Unsubscribe</source>
      <translation>&amp;Cancelar la suscripción</translation>
    </message>
    <message>
      <source>Not an address: {listed}. Correct or remove it; nothing is recorded until then.</source>
      <translation>No es una dirección: {listed}. Corríjala o quítela; no se registra nada hasta entonces.</translation>
    </message>
    <message numerus="yes">
      <source>%Ln address(es).</source>
      <translation>
        <numerusform>%Ln dirección.</numerusform>
        <numerusform>%Ln direcciones.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Again</name>
    <message>
      <source>Trying again…</source>
      <translation>Reintentando…</translation>
    </message>
    <message>
      <source>Tried again: {pushed} delivered, {left} still a problem.</source>
      <translation>Reintentado: {pushed} enviados, {left} siguen siendo un problema.</translation>
    </message>
    <message>
      <source>There is nothing to deliver for these now. The next sync looks at them anew.</source>
      <translation>Para estos ahora no hay nada que enviar. La próxima sincronización los mira de nuevo.</translation>
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
      <translation>Lo que encontraron las comprobaciones</translation>
    </message>
    <message>
      <source>&amp;Copy for your admin</source>
      <translation>&amp;Copiar para su administrador</translation>
    </message>
    <message>
      <source>&amp;Open the set-up…</source>
      <translation>&amp;Abrir el asistente…</translation>
    </message>
  </context>
  <context>
    <name>CheckPage</name>
    <message>
      <source>&amp;Check again</source>
      <translation>&amp;Comprobar de nuevo</translation>
    </message>
    <message numerus="yes">
      <source>%Ln check(s) passed</source>
      <translation>
        <numerusform>%Ln comprobación superada</numerusform>
        <numerusform>%Ln comprobaciones superadas</numerusform>
      </translation>
    </message>
    <message>
      <source>Do &amp;not grant</source>
      <translation>&amp;No conceder</translation>
    </message>
    <message>
      <source>&amp;Grant access</source>
      <translation>&amp;Conceder acceso</translation>
    </message>
    <message>
      <source>Granted with Apply</source>
      <translation>Se concede al aplicar</translation>
    </message>
    <message>
      <source>Copy for your admin</source>
      <translation>Copiar para su administrador</translation>
    </message>
  </context>
  <context>
    <name>Chips</name>
    <message>
      <source>Same &amp;address elsewhere</source>
      <translation>Misma &amp;dirección en otro lugar</translation>
    </message>
    <message>
      <source>Asks Salesforce for further records with the address of somebody who unsubscribed</source>
      <translation>Pregunta a Salesforce por otros registros con la dirección de alguien que canceló su suscripción</translation>
    </message>
    <message>
      <source>&amp;Everybody</source>
      <translation>&amp;Todos</translation>
    </message>
    <message>
      <source>&amp;Unsubscribed</source>
      <translation>Suscripción &amp;cancelada</translation>
    </message>
    <message>
      <source>No Salesforce &amp;ID</source>
      <translation>Sin &amp;ID de Salesforce</translation>
    </message>
    <message>
      <source>&amp;Differs</source>
      <translation>Di&amp;fiere</translation>
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
      <translation>Todas las cancelaciones de suscripción se han enviado.</translation>
    </message>
    <message>
      <source>Oldest open unsubscribe: {age}.</source>
      <translation>Cancelación de suscripción pendiente más antigua: {age}.</translation>
    </message>
    <message>
      <source>The deadline of the law (10 business days) has passed.</source>
      <translation>El plazo legal (10 días hábiles) ha vencido.</translation>
    </message>
    <message>
      <source>Deadline of the law (10 business days) in {left}.</source>
      <translation>Plazo legal (10 días hábiles) en {left}.</translation>
    </message>
    <message>
      <source>The deadline of the mailbox providers (48 hours) has passed.</source>
      <translation>El plazo de los proveedores de correo (48 horas) ha vencido.</translation>
    </message>
    <message>
      <source>Deadline of the mailbox providers (48 hours) in {left}.</source>
      <translation>Plazo de los proveedores de correo (48 horas) en {left}.</translation>
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
      <translation>¿Seguir enviando en segundo plano?</translation>
    </message>
    <message>
      <source>The window closes, and the icon in the tray brings it back. Unsubscribes go to Salesforce at once only while the program runs. Quit in the menu File always ends it. This is asked once; the settings hold it.</source>
      <translation>La ventana se cierra y el icono de la bandeja la vuelve a mostrar. Las cancelaciones de suscripción llegan a Salesforce al instante solo mientras el programa está en marcha. Salir, en el menú Archivo, siempre lo termina. Esta pregunta se hace una sola vez; la configuración guarda la respuesta.</translation>
    </message>
    <message>
      <source>&amp;Keep running</source>
      <translation>&amp;Seguir en marcha</translation>
    </message>
    <message>
      <source>&amp;End the program</source>
      <translation>&amp;Terminar el programa</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Salir</translation>
    </message>
    <message>
      <source>Quit Opt-Out Sync?</source>
      <translation>¿Salir de Opt-Out Sync?</translation>
    </message>
    <message>
      <source>Leave without saving the settings?</source>
      <translation>¿Salir sin guardar la configuración?</translation>
    </message>
    <message>
      <source>What was changed there is lost.</source>
      <translation>Lo que se cambió allí se pierde.</translation>
    </message>
    <message>
      <source>&amp;Leave</source>
      <translation>&amp;Salir</translation>
    </message>
    <message>
      <source>&amp;Go back</source>
      <translation>&amp;Volver</translation>
    </message>
    <message>
      <source>The timer of this computer still runs the nightly sync. Unsubscribes go to Salesforce when the program is started again, or with the night.</source>
      <translation>El temporizador de este equipo sigue ejecutando la sincronización nocturna. Las cancelaciones de suscripción van a Salesforce cuando el programa se inicia de nuevo, o con la noche.</translation>
    </message>
    <message>
      <source>No timer is set on this computer, so nothing is synced until the program is started again. The settings can set one.</source>
      <translation>En este equipo no hay temporizador, así que no se sincroniza nada hasta que el programa se inicie de nuevo. La configuración permite ponerlo.</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Salir</translation>
    </message>
    <message>
      <source>Work is under way</source>
      <translation>Hay trabajo en curso</translation>
    </message>
    <message>
      <source>It can stop between two steps. What was done stands, and the next sync does the rest.</source>
      <translation>Puede detenerse entre dos pasos. Lo hecho se conserva y la próxima sincronización hace el resto.</translation>
    </message>
    <message>
      <source>&amp;Stop and close</source>
      <translation>&amp;Detener y cerrar</translation>
    </message>
    <message>
      <source>&amp;Keep it open</source>
      <translation>&amp;Mantener abierta</translation>
    </message>
  </context>
  <context>
    <name>ComputerTab</name>
    <message>
      <source>This computer</source>
      <translation>Este equipo</translation>
    </message>
    <message>
      <source>Start at &amp;login, in the tray</source>
      <translation>Iniciar al entrar en el &amp;equipo, en la bandeja</translation>
    </message>
    <message>
      <source>Let the &amp;timer of the system run the night</source>
      <translation>Que el &amp;temporizador del sistema ejecute la noche</translation>
    </message>
    <message>
      <source>&amp;Notify when something needs a look</source>
      <translation>Av&amp;isar cuando algo requiere atención</translation>
    </message>
    <message>
      <source>Running by itself</source>
      <translation>Funcionamiento automático</translation>
    </message>
    <message>
      <source>Unsubscribes then go to Salesforce at once, all day long.</source>
      <translation>Así las cancelaciones de suscripción van a Salesforce al instante, todo el día.</translation>
    </message>
    <message>
      <source>The nightly sync then also runs while this program is not open.</source>
      <translation>Así la sincronización nocturna se ejecuta también cuando este programa no está abierto.</translation>
    </message>
    <message>
      <source>The window</source>
      <translation>La ventana</translation>
    </message>
    <message>
      <source>Ask</source>
      <translation>Preguntar</translation>
    </message>
    <message>
      <source>Go on in the background</source>
      <translation>Seguir en segundo plano</translation>
    </message>
    <message>
      <source>End the program</source>
      <translation>Terminar el programa</translation>
    </message>
    <message>
      <source>When the window is &amp;closed</source>
      <translation>Al &amp;cerrar la ventana</translation>
    </message>
    <message>
      <source>As this computer</source>
      <translation>Como este equipo</translation>
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
      <translation>Organización</translation>
    </message>
    <message>
      <source>Signed in as</source>
      <translation>Sesión iniciada como</translation>
    </message>
    <message>
      <source>Org ID</source>
      <translation>ID de la organización</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Dirección</translation>
    </message>
    <message>
      <source>&amp;Yes, this is the right org</source>
      <translation>&amp;Sí, esta es la organización correcta</translation>
    </message>
    <message>
      <source>Yes, this is the right org</source>
      <translation>Sí, esta es la organización correcta</translation>
    </message>
    <message>
      <source>SANDBOX</source>
      <translation>SANDBOX</translation>
    </message>
    <message>
      <source>PRODUCTION</source>
      <translation>PRODUCCIÓN</translation>
    </message>
    <message>
      <source>PRACTICE</source>
      <translation>PRÁCTICA</translation>
    </message>
    <message>
      <source>An org to try out, on this computer. It is gone when its window closes.</source>
      <translation>Una organización para probar, en este equipo. Desaparece cuando se cierra su ventana.</translation>
    </message>
    <message>
      <source>A sandbox is a good place to try. Production gets a profile of its own later.</source>
      <translation>Un sandbox es un buen lugar para probar. Producción recibe después un perfil propio.</translation>
    </message>
    <message>
      <source>This is the org that your sales people work in.</source>
      <translation>Esta es la organización en la que trabaja su equipo de ventas.</translation>
    </message>
  </context>
  <context>
    <name>ConnectPage</name>
    <message>
      <source>&amp;Address of the org, as the browser shows it</source>
      <translation>&amp;Dirección de la organización, como la muestra el navegador</translation>
    </message>
    <message>
      <source>Consumer &amp;key of the External Client App</source>
      <translation>C&amp;lave de consumidor (Consumer Key) de la External Client App</translation>
    </message>
    <message>
      <source>&amp;Sign in…</source>
      <translation>&amp;Iniciar sesión…</translation>
    </message>
    <message>
      <source>&amp;Open the browser again</source>
      <translation>&amp;Abrir el navegador de nuevo</translation>
    </message>
    <message>
      <source>Copy &amp;link</source>
      <translation>Copiar &amp;enlace</translation>
    </message>
    <message>
      <source>S&amp;top waiting</source>
      <translation>Dejar de es&amp;perar</translation>
    </message>
    <message>
      <source>Signed in</source>
      <translation>Sesión iniciada</translation>
    </message>
    <message>
      <source>Where the consumer key comes from</source>
      <translation>De dónde viene la clave de consumidor</translation>
    </message>
    <message>
      <source>Proxy and certificates</source>
      <translation>Proxy y certificados</translation>
    </message>
    <message>
      <source>Waiting for you to sign in in the browser. {minutes}:{seconds} left.</source>
      <translation>Esperando a que inicie sesión en el navegador. Quedan {minutes}:{seconds}.</translation>
    </message>
    <message>
      <source>Signed in to {org} as {user}.</source>
      <translation>Sesión iniciada en {org} como {user}.</translation>
    </message>
  </context>
  <context>
    <name>ConnectionTab</name>
    <message>
      <source>Connection</source>
      <translation>Conexión</translation>
    </message>
    <message>
      <source>Sign &amp;in again…</source>
      <translation>I&amp;niciar sesión de nuevo…</translation>
    </message>
    <message>
      <source>Sign &amp;out…</source>
      <translation>Ce&amp;rrar sesión…</translation>
    </message>
    <message>
      <source>Run the set-&amp;up again…</source>
      <translation>E&amp;jecutar el asistente de nuevo…</translation>
    </message>
    <message>
      <source>The org of this profile</source>
      <translation>La organización de este perfil</translation>
    </message>
    <message>
      <source>As the system says</source>
      <translation>Como indica el sistema</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Ninguno</translation>
    </message>
    <message>
      <source>This one</source>
      <translation>Este</translation>
    </message>
    <message>
      <source>&amp;Choose file…</source>
      <translation>&amp;Elegir archivo…</translation>
    </message>
    <message>
      <source>&amp;Test the way to Salesforce</source>
      <translation>&amp;Probar el camino a Salesforce</translation>
    </message>
    <message>
      <source>The way to Salesforce</source>
      <translation>El camino a Salesforce</translation>
    </message>
    <message>
      <source>&amp;Proxy</source>
      <translation>Pro&amp;xy</translation>
    </message>
    <message>
      <source>Address of the pro&amp;xy</source>
      <translation>Direcc&amp;ión del proxy</translation>
    </message>
    <message>
      <source>Its password, &amp;kept in the keyring</source>
      <translation>Su contraseña, guardada en el &amp;llavero</translation>
    </message>
    <message>
      <source>Extra certificate &amp;authority (a PEM file)</source>
      <translation>Autoridad de &amp;certificación adicional (un archivo PEM)</translation>
    </message>
    <message>
      <source>Ope&amp;n</source>
      <translation>A&amp;brir</translation>
    </message>
    <message>
      <source>Ne&amp;w profile…</source>
      <translation>N&amp;uevo perfil…</translation>
    </message>
    <message>
      <source>Profiles</source>
      <translation>Perfiles</translation>
    </message>
    <message>
      <source>A profile is one org with its own people, settings, sign-in and timer: a sandbox to try first, then production. Each opens in a window of its own.</source>
      <translation>Un perfil es una organización con sus propias personas, configuración, sesión y temporizador: un sandbox para probar primero, después producción. Cada uno se abre en su propia ventana.</translation>
    </message>
    <message>
      <source>P&amp;rofile</source>
      <translation>Per&amp;fil</translation>
    </message>
    <message>
      <source>Not connected yet. The set-up does it step by step.</source>
      <translation>Todavía sin conexión. El asistente lo hace paso a paso.</translation>
    </message>
    <message>
      <source>SANDBOX</source>
      <translation>SANDBOX</translation>
    </message>
    <message>
      <source>PRODUCTION</source>
      <translation>PRODUCCIÓN</translation>
    </message>
    <message>
      <source>PRACTICE</source>
      <translation>PRÁCTICA</translation>
    </message>
    <message>
      <source>{org} ({kind})
Signed in as {user}
Org ID {id}
{instance}</source>
      <translation>{org} ({kind})
Sesión iniciada como {user}
ID de la organización {id}
{instance}</translation>
    </message>
    <message>
      <source>Certificate authority</source>
      <translation>Autoridad de certificación</translation>
    </message>
    <message>
      <source>Certificates (*.pem *.crt *.cer)</source>
      <translation>Certificados (*.pem *.crt *.cer)</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>Todos los archivos (*)</translation>
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
      <translation>Datos</translation>
    </message>
    <message>
      <source>Open the folde&amp;r</source>
      <translation>Abrir la ca&amp;rpeta</translation>
    </message>
    <message>
      <source>Verif&amp;y the evidence</source>
      <translation>Verif&amp;icar la evidencia</translation>
    </message>
    <message>
      <source>E&amp;xport the evidence…</source>
      <translation>E&amp;xportar la evidencia…</translation>
    </message>
    <message>
      <source>Create dia&amp;gnostic file…</source>
      <translation>Crear archivo de diag&amp;nóstico…</translation>
    </message>
    <message>
      <source>Where it is kept</source>
      <translation>Dónde se guardan</translation>
    </message>
    <message>
      <source>Evidence</source>
      <translation>Evidencia</translation>
    </message>
    <message>
      <source>Every write is a line that later ones are chained to: who, when, which record, what from, what to.</source>
      <translation>Cada escritura es una línea a la que se encadenan las siguientes: quién, cuándo, qué registro, de qué, a qué.</translation>
    </message>
    <message>
      <source>Help from somebody</source>
      <translation>Ayuda de otra persona</translation>
    </message>
    <message>
      <source>A file that you can read before you give it away. Addresses and IDs have stand-ins in it.</source>
      <translation>Un archivo que usted puede leer antes de entregarlo. Direcciones e ID se sustituyen en él por valores ficticios.</translation>
    </message>
    <message>
      <source>{place}
Settings: {folder}</source>
      <translation>{place}
Configuración: {folder}</translation>
    </message>
  </context>
  <context>
    <name>DeletePeople</name>
    <message>
      <source>Delete people</source>
      <translation>Eliminar personas</translation>
    </message>
    <message numerus="yes">
      <source>Delete %Ln person(s) here?</source>
      <translation>
        <numerusform>¿Eliminar aquí a %Ln persona?</numerusform>
        <numerusform>¿Eliminar aquí a %Ln personas?</numerusform>
      </translation>
    </message>
    <message>
      <source>Nothing changes in Salesforce. Of whoever unsubscribed, the address is kept so that a later import cannot mail them again; the evidence stays.</source>
      <translation>En Salesforce no cambia nada. De quienes cancelaron su suscripción se conserva la dirección, para que una importación posterior no pueda volver a escribirles; la evidencia permanece.</translation>
    </message>
    <message>
      <source>&amp;Delete</source>
      <translation>&amp;Eliminar</translation>
    </message>
    <message numerus="yes">
      <source>%Ln person(s) deleted.</source>
      <translation>
        <numerusform>%Ln persona eliminada.</numerusform>
        <numerusform>%Ln personas eliminadas.</numerusform>
      </translation>
    </message>
    <message>
      <source>{number} of them stay suppressed.</source>
      <translation>{number} de ellas siguen suprimidas.</translation>
    </message>
    <message>
      <source>{number} were left: their unsubscribe has not reached Salesforce yet.</source>
      <translation>{number} se dejaron: su cancelación de suscripción aún no ha llegado a Salesforce.</translation>
    </message>
  </context>
  <context>
    <name>DiagnosticDialog</name>
    <message>
      <source>Create diagnostic file</source>
      <translation>Crear archivo de diagnóstico</translation>
    </message>
    <message>
      <source>For whoever helps you. Addresses, Salesforce IDs and the org have stand-ins; names and tokens are not in it. Nothing is sent: you save the file, and you give it away.</source>
      <translation>Para quien le ayuda. Direcciones, ID de Salesforce y la organización se sustituyen por valores ficticios; no contiene nombres ni tokens. No se envía nada: usted guarda el archivo y lo entrega.</translation>
    </message>
    <message>
      <source>How far back</source>
      <translation>Periodo</translation>
    </message>
    <message>
      <source>The whole file</source>
      <translation>El archivo completo</translation>
    </message>
    <message>
      <source>&amp;Save…</source>
      <translation>&amp;Guardar…</translation>
    </message>
    <message>
      <source>&amp;How far back</source>
      <translation>&amp;Periodo</translation>
    </message>
    <message>
      <source>Written to {file}.</source>
      <translation>Escrito en {file}.</translation>
    </message>
    <message>
      <source>Save the diagnostic file</source>
      <translation>Guardar el archivo de diagnóstico</translation>
    </message>
    <message>
      <source>Text (*.txt)</source>
      <translation>Texto (*.txt)</translation>
    </message>
    <message>
      <source>The last day</source>
      <translation>El último día</translation>
    </message>
    <message>
      <source>The last 7 days</source>
      <translation>Los últimos 7 días</translation>
    </message>
    <message>
      <source>The last 30 days</source>
      <translation>Los últimos 30 días</translation>
    </message>
    <message>
      <source>Everything that is kept</source>
      <translation>Todo lo que se conserva</translation>
    </message>
  </context>
  <context>
    <name>DifferencesPage</name>
    <message>
      <source>&amp;Compare now</source>
      <translation>&amp;Comparar ahora</translation>
    </message>
    <message>
      <source>Compare now</source>
      <translation>Comparar ahora</translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation>E&amp;xportar…</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exportar</translation>
    </message>
    <message>
      <source>Differences</source>
      <translation>Diferencias</translation>
    </message>
    <message>
      <source>Compares both sides as the nightly sync does, and changes nothing.</source>
      <translation>Compara ambos lados como lo hace la sincronización nocturna, sin cambiar nada.</translation>
    </message>
    <message>
      <source>Comparing both sides…</source>
      <translation>Comparando ambos lados…</translation>
    </message>
    <message numerus="yes">
      <source>More than %Ln difference(s), compared {when}; these are the first.</source>
      <translation>
        <numerusform>Más de %Ln diferencia, comparado {when}; esta es la primera.</numerusform>
        <numerusform>Más de %Ln diferencias, comparado {when}; estas son las primeras.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln difference(s), compared {when}.</source>
      <translation>
        <numerusform>%Ln diferencia, comparado {when}.</numerusform>
        <numerusform>%Ln diferencias, comparado {when}.</numerusform>
      </translation>
    </message>
    <message>
      <source>No differences, compared {when}.</source>
      <translation>Sin diferencias, comparado {when}.</translation>
    </message>
    <message>
      <source>The comparison was cancelled; below is what was known before.</source>
      <translation>La comparación se canceló; abajo está lo que se sabía antes.</translation>
    </message>
    <message>
      <source>The comparison could not be made.</source>
      <translation>No se pudo hacer la comparación.</translation>
    </message>
    <message>
      <source>Nothing to show. Press Compare now to see where the two sides differ.</source>
      <translation>No hay nada que mostrar. Pulse Comparar ahora para ver en qué difieren los dos lados.</translation>
    </message>
    <message>
      <source>Export the differences</source>
      <translation>Exportar las diferencias</translation>
    </message>
    <message>
      <source>Table (*.csv)</source>
      <translation>Tabla (*.csv)</translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) written to {file}.</source>
      <translation>
        <numerusform>%Ln fila escrita en {file}.</numerusform>
        <numerusform>%Ln filas escritas en {file}.</numerusform>
      </translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Quién</translation>
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
      <translation>&amp;Ver primero lo que haría</translation>
    </message>
    <message>
      <source>&amp;Sync now</source>
      <translation>&amp;Sincronizar ahora</translation>
    </message>
    <message>
      <source>S&amp;top</source>
      <translation>&amp;Detener</translation>
    </message>
    <message>
      <source>Not done, and can be mended later:</source>
      <translation>No se hizo y se puede arreglar después:</translation>
    </message>
    <message>
      <source>Not done</source>
      <translation>Sin hacer</translation>
    </message>
    <message>
      <source>The field could not be read before Apply. Look first what the sync would do.</source>
      <translation>El campo no se podía leer antes de aplicar. Vea primero lo que haría la sincronización.</translation>
    </message>
    <message>
      <source>{to} to Salesforce, {here} from Salesforce, about {calls} API calls.</source>
      <translation>{to} a Salesforce, {here} de Salesforce, unas {calls} llamadas a la API.</translation>
    </message>
    <message>
      <source>First sync</source>
      <translation>Primera sincronización</translation>
    </message>
    <message>
      <source>SANDBOX</source>
      <translation>SANDBOX</translation>
    </message>
    <message>
      <source>PRODUCTION</source>
      <translation>PRODUCCIÓN</translation>
    </message>
    <message>
      <source>PRACTICE</source>
      <translation>PRÁCTICA</translation>
    </message>
    <message>
      <source>Start the first sync with {org} ({kind})?</source>
      <translation>¿Empezar la primera sincronización con {org} ({kind})?</translation>
    </message>
    <message>
      <source>&amp;Not yet</source>
      <translation>&amp;Todavía no</translation>
    </message>
  </context>
  <context>
    <name>Failures</name>
    <message>
      <source>Something unexpected happened</source>
      <translation>Ocurrió algo inesperado</translation>
    </message>
    <message>
      <source>What was done before stands. The report below helps whoever looks after this program.</source>
      <translation>Lo que se hizo antes se conserva. El informe siguiente ayuda a quien se ocupa de este programa.</translation>
    </message>
    <message>
      <source>Opt-Out Sync</source>
      <translation>Opt-Out Sync</translation>
    </message>
    <message>
      <source>&amp;Copy details</source>
      <translation>&amp;Copiar detalles</translation>
    </message>
    <message>
      <source>Copy for your &amp;admin</source>
      <translation>Copiar para su &amp;administrador</translation>
    </message>
  </context>
  <context>
    <name>FieldPage</name>
    <message>
      <source>On &amp;Contacts</source>
      <translation>En &amp;Contactos</translation>
    </message>
    <message>
      <source>On &amp;Leads</source>
      <translation>En &amp;Posibles clientes</translation>
    </message>
    <message>
      <source>Another checkbox is our sales opt-out</source>
      <translation>Otra casilla es nuestra exclusión de ventas</translation>
    </message>
    <message>
      <source>Not in this org. Install the Marketo Sales Connect customizations to have it.</source>
      <translation>No está en esta organización. Instale las personalizaciones de Marketo Sales Connect para tenerlo.</translation>
    </message>
    <message>
      <source>{contacts} Contacts and {leads} Leads are checked today.</source>
      <translation>Hoy están marcados {contacts} Contactos y {leads} Posibles clientes.</translation>
    </message>
    <message>
      <source>Hidden from you today, so nobody can count. The next page gives you access.</source>
      <translation>Hoy está oculto para usted, así que nadie puede contar. La página siguiente le da acceso.</translation>
    </message>
    <message>
      <source>It is not on both objects; only the one that has it is kept in step.</source>
      <translation>No está en los dos objetos; solo se mantiene al día el que lo tiene.</translation>
    </message>
    <message>
      <source>Found by itself: {name}</source>
      <translation>Encontrado automáticamente: {name}</translation>
    </message>
    <message>
      <source>Find it for me</source>
      <translation>Encontrarlo por mí</translation>
    </message>
  </context>
  <context>
    <name>FilterLine</name>
    <message>
      <source>Search the runs</source>
      <translation>Buscar en las ejecuciones</translation>
    </message>
    <message>
      <source>Which runs</source>
      <translation>Qué ejecuciones</translation>
    </message>
    <message>
      <source>Export the &amp;list…</source>
      <translation>Exportar la &amp;lista…</translation>
    </message>
    <message>
      <source>Export the list</source>
      <translation>Exportar la lista</translation>
    </message>
    <message>
      <source>All runs</source>
      <translation>Todas las ejecuciones</translation>
    </message>
    <message>
      <source>Syncs</source>
      <translation>Sincronizaciones</translation>
    </message>
    <message>
      <source>That changed something</source>
      <translation>Las que cambiaron algo</translation>
    </message>
    <message>
      <source>That need a look</source>
      <translation>Las que requieren atención</translation>
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
      <translation>Copiar el comando</translation>
    </message>
    <message>
      <source>&amp;Try it with the practice org</source>
      <translation>&amp;Probar con la organización de práctica</translation>
    </message>
    <message>
      <source>Try it with the practice org</source>
      <translation>Probar con la organización de práctica</translation>
    </message>
    <message>
      <source>Connect to Salesforce</source>
      <translation>Conectar con Salesforce</translation>
    </message>
    <message>
      <source>Run this on the command line with the address of your org. It asks for an access token, which is kept in the keyring of this computer. This window notices by itself.</source>
      <translation>Ejecute esto en la línea de comandos con la dirección de su organización. Pide un token de acceso, que se guarda en el llavero de este equipo. Esta ventana se entera por sí sola.</translation>
    </message>
    <message>
      <source>Just looking?</source>
      <translation>¿Solo quiere mirar?</translation>
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
      <translation>Unas pocas páginas le guían: inicia sesión en su navegador, elige el campo, ve lo que haría la primera sincronización y pulsa Aplicar. Antes no se escribe nada.</translation>
    </message>
    <message>
      <source>The practice org is a small Salesforce on this computer, with invented people. Nothing leaves the computer, and everything is gone when its window closes.</source>
      <translation>La organización de práctica es un pequeño Salesforce en este equipo, con personas inventadas. Nada sale del equipo y todo desaparece al cerrar su ventana.</translation>
    </message>
    <message>
      <source>On a server, or with an access token</source>
      <translation>En un servidor, o con un token de acceso</translation>
    </message>
    <message>
      <source>&amp;Import people…</source>
      <translation>&amp;Importar personas…</translation>
    </message>
    <message>
      <source>Import people</source>
      <translation>Importar personas</translation>
    </message>
    <message>
      <source>Bring your people in</source>
      <translation>Traiga a sus personas</translation>
    </message>
    <message>
      <source>Export the people from the sales tool as CSV or Excel, with their e-mail and, where known, their Salesforce ID. Rows that do not fit are listed with the reason; the good ones are kept.</source>
      <translation>Exporte las personas de la herramienta de ventas como CSV o Excel, con su correo electrónico y, si se conoce, su ID de Salesforce. Las filas que no sirven se enumeran con el motivo; las buenas se conservan.</translation>
    </message>
  </context>
  <context>
    <name>Formats</name>
    <message>
      <source>today at {time}</source>
      <translation>hoy a las {time}</translation>
    </message>
    <message>
      <source>yesterday at {time}</source>
      <translation>ayer a las {time}</translation>
    </message>
    <message>
      <source>tomorrow at {time}</source>
      <translation>mañana a las {time}</translation>
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
      <translation>Entregar a la herramienta de ventas</translation>
    </message>
    <message>
      <source>The sales tool has no way to be told by a program. Whoever opted out in Salesforce is written to files of at most 1,000 people; upload them there, then confirm each file here.</source>
      <translation>Ningún programa puede avisar a la herramienta de ventas. Quienes se excluyeron en Salesforce se escriben en archivos de 1.000 personas como máximo; súbalos allí y después confirme aquí cada archivo.</translation>
    </message>
    <message>
      <source>Also those who were handed over and not &amp;confirmed</source>
      <translation>También quienes se entregaron y no se &amp;confirmaron</translation>
    </message>
    <message>
      <source>Also those who were handed over and not confirmed</source>
      <translation>También quienes se entregaron y no se confirmaron</translation>
    </message>
    <message>
      <source>&amp;Write the files…</source>
      <translation>&amp;Escribir los archivos…</translation>
    </message>
    <message>
      <source>Confirm a &amp;file…</source>
      <translation>Confirmar un &amp;archivo…</translation>
    </message>
    <message>
      <source>Nobody is to be handed over.</source>
      <translation>No hay nadie que entregar.</translation>
    </message>
    <message>
      <source>{people} people written to {files}.</source>
      <translation>{people} personas escritas en {files}.</translation>
    </message>
    <message>
      <source>{number} confirmed, {before} were before.</source>
      <translation>{number} confirmadas; {before} ya lo estaban.</translation>
    </message>
    <message>
      <source>{new} to hand over, {waiting} handed over and not confirmed, {done} confirmed.</source>
      <translation>{new} por entregar, {waiting} entregadas y sin confirmar, {done} confirmadas.</translation>
    </message>
  </context>
  <context>
    <name>Header</name>
    <message>
      <source>Progress</source>
      <translation>Progreso</translation>
    </message>
    <message>
      <source>Sync &amp;now</source>
      <translation>Sincroni&amp;zar ahora</translation>
    </message>
    <message>
      <source>Sync now</source>
      <translation>Sincronizar ahora</translation>
    </message>
    <message>
      <source>Compares both sides and brings them into agreement (F5)</source>
      <translation>Compara ambos lados y los pone de acuerdo (F5)</translation>
    </message>
    <message>
      <source>&amp;Look at the plan…</source>
      <translation>&amp;Ver el plan…</translation>
    </message>
    <message>
      <source>Look at the plan</source>
      <translation>Ver el plan</translation>
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
      <translation>Abriendo…</translation>
    </message>
    <message>
      <source>About {time} left.</source>
      <translation>Faltan unos {time}.</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>Deteniendo…</translation>
    </message>
    <message>
      <source>Up to date</source>
      <translation>Al día</translation>
    </message>
    <message>
      <source>Under way</source>
      <translation>En curso</translation>
    </message>
    <message>
      <source>Not started</source>
      <translation>Sin iniciar</translation>
    </message>
    <message>
      <source>Needs a look</source>
      <translation>Requiere atención</translation>
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
      <translation>Primeros pasos</translation>
    </message>
    <message>
      <source>Every day</source>
      <translation>Cada día</translation>
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
      <translation>Página de la ayuda</translation>
    </message>
  </context>
  <context>
    <name>HelpWindow</name>
    <message>
      <source>Help for Opt-Out Sync</source>
      <translation>Ayuda de Opt-Out Sync</translation>
    </message>
    <message>
      <source>Search the help</source>
      <translation>Buscar en la ayuda</translation>
    </message>
    <message>
      <source>Contents</source>
      <translation>Contenido</translation>
    </message>
    <message>
      <source>&amp;Back</source>
      <translation>&amp;Atrás</translation>
    </message>
    <message>
      <source>&amp;Forward</source>
      <translation>A&amp;delante</translation>
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
      <translation>{page}: ayuda de Opt-Out Sync</translation>
    </message>
  </context>
  <context>
    <name>History</name>
    <message>
      <source>Runs</source>
      <translation>Ejecuciones</translation>
    </message>
    <message>
      <source>What the run changed</source>
      <translation>Lo que cambió la ejecución</translation>
    </message>
    <message numerus="yes">
      <source>The first %Ln are listed; the export has all.</source>
      <translation>
        <numerusform>Se muestra el primero (%Ln); la exportación los tiene todos.</numerusform>
        <numerusform>Se muestran los primeros %Ln; la exportación los tiene todos.</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Undo this run…</source>
      <translation>&amp;Deshacer esta ejecución…</translation>
    </message>
    <message>
      <source>Undo this run</source>
      <translation>Deshacer esta ejecución</translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation>E&amp;xportar…</translation>
    </message>
    <message>
      <source>Export this run</source>
      <translation>Exportar esta ejecución</translation>
    </message>
    <message>
      <source>&amp;Try this record again</source>
      <translation>&amp;Reintentar este registro</translation>
    </message>
    <message>
      <source>&amp;Try again</source>
      <translation>&amp;Reintentar</translation>
    </message>
    <message>
      <source>Try this record again</source>
      <translation>Reintentar este registro</translation>
    </message>
    <message>
      <source>Delivers now what the chosen record waits for (Ctrl+T in the list)</source>
      <translation>Entrega ahora lo que espera el registro elegido (Ctrl+T en la lista)</translation>
    </message>
    <message>
      <source>No runs yet. Press Sync now, and what it did appears here.</source>
      <translation>Todavía no hay ejecuciones. Pulse Sincronizar ahora y aquí aparecerá lo que se hizo.</translation>
    </message>
    <message>
      <source>No run is like that. Choose other runs, or search for other words.</source>
      <translation>Ninguna ejecución es así. Elija otras ejecuciones o busque otras palabras.</translation>
    </message>
    <message>
      <source>This run changed nothing.</source>
      <translation>Esta ejecución no cambió nada.</translation>
    </message>
    <message>
      <source>Choose a run to see what it changed.</source>
      <translation>Elija una ejecución para ver lo que cambió.</translation>
    </message>
    <message>
      <source>Reading…</source>
      <translation>Leyendo…</translation>
    </message>
    <message>
      <source>Started</source>
      <translation>Inicio</translation>
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
      <translation>A Salesforce</translation>
    </message>
    <message>
      <source>From Salesforce</source>
      <translation>De Salesforce</translation>
    </message>
    <message>
      <source>Problems</source>
      <translation>Problemas</translation>
    </message>
    <message>
      <source>Took</source>
      <translation>Duración</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Quién</translation>
    </message>
    <message>
      <source>Direction</source>
      <translation>Dirección</translation>
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
      <translation>Suscripción cancelada</translation>
    </message>
  </context>
  <context>
    <name>HistoryPage</name>
    <message numerus="yes">
      <source>%Ln change(s) put back.</source>
      <translation>
        <numerusform>%Ln cambio revertido.</numerusform>
        <numerusform>%Ln cambios revertidos.</numerusform>
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
      <translation>Tabla (*.csv)</translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) written to {file}.</source>
      <translation>
        <numerusform>%Ln fila escrita en {file}.</numerusform>
        <numerusform>%Ln filas escritas en {file}.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ImportReport</name>
    <message>
      <source>{number} added</source>
      <translation>{number} añadidas</translation>
    </message>
    <message>
      <source>{number} updated</source>
      <translation>{number} actualizadas</translation>
    </message>
    <message>
      <source>{number} unchanged</source>
      <translation>{number} sin cambios</translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) not taken</source>
      <translation>
        <numerusform>%Ln fila no aceptada</numerusform>
        <numerusform>%Ln filas no aceptadas</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ImportReportDialog</name>
    <message>
      <source>People imported</source>
      <translation>Personas importadas</translation>
    </message>
  </context>
  <context>
    <name>Importing</name>
    <message>
      <source>Import people</source>
      <translation>Importar personas</translation>
    </message>
    <message>
      <source>People (*.csv *.tsv *.txt *.xlsx *.xls *.ods)</source>
      <translation>Personas (*.csv *.tsv *.txt *.xlsx *.xls *.ods)</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>Todos los archivos (*)</translation>
    </message>
  </context>
  <context>
    <name>LayoutPictureView</name>
    <message>
      <source>Drawing of the page layout</source>
      <translation>Dibujo del diseño de página</translation>
    </message>
    <message>
      <source>Drawing of the page layout {name}</source>
      <translation>Dibujo del diseño de página {name}</translation>
    </message>
    <message>
      <source>There is no drawing of this layout.</source>
      <translation>No hay dibujo de este diseño.</translation>
    </message>
    <message>
      <source>{label} (will be added)</source>
      <translation>{label} (se añadirá)</translation>
    </message>
    <message>
      <source>{label} (is here)</source>
      <translation>{label} (está aquí)</translation>
    </message>
    <message>
      <source>no fields</source>
      <translation>sin campos</translation>
    </message>
    <message>
      <source>Section {heading}: {fields}</source>
      <translation>Sección {heading}: {fields}</translation>
    </message>
  </context>
  <context>
    <name>LayoutsPart</name>
    <message>
      <source>&amp;Add to all layouts</source>
      <translation>&amp;Añadir a todos los diseños</translation>
    </message>
    <message>
      <source>The eight steps by hand</source>
      <translation>Los ocho pasos a mano</translation>
    </message>
    <message>
      <source>Page layouts</source>
      <translation>Diseños de página</translation>
    </message>
    <message>
      <source>{object} layouts</source>
      <translation>Diseños de {object}</translation>
    </message>
    <message>
      <source>The field is there</source>
      <translation>El campo está</translation>
    </message>
    <message>
      <source>Added with Apply</source>
      <translation>Se añade al aplicar</translation>
    </message>
    <message>
      <source>The field is missing</source>
      <translation>El campo falta</translation>
    </message>
    <message>
      <source>Do not add</source>
      <translation>No añadir</translation>
    </message>
    <message>
      <source>Add to layout</source>
      <translation>Añadir al diseño</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Mostrar</translation>
    </message>
    <message>
      <source>No profile is known to use it.</source>
      <translation>No se conoce ningún perfil que lo use.</translation>
    </message>
    <message numerus="yes">
      <source>Used by %Ln profile(s).</source>
      <translation>
        <numerusform>Lo usa %Ln perfil.</numerusform>
        <numerusform>Lo usan %Ln perfiles.</numerusform>
      </translation>
    </message>
    <message>
      <source>Open {object} layouts in Setup</source>
      <translation>Abrir los diseños de {object} en Configuración</translation>
    </message>
  </context>
  <context>
    <name>LinkDialog</name>
    <message>
      <source>Link to a Salesforce record</source>
      <translation>Vincular a un registro de Salesforce</translation>
    </message>
    <message>
      <source>Which record is {email}?</source>
      <translation>¿Qué registro es {email}?</translation>
    </message>
    <message>
      <source>Records with this address</source>
      <translation>Registros con esta dirección</translation>
    </message>
    <message>
      <source>Looking in Salesforce…</source>
      <translation>Buscando en Salesforce…</translation>
    </message>
    <message>
      <source>003… is a Contact, 00Q… a Lead</source>
      <translation>003… es un Contacto, 00Q… un Posible cliente</translation>
    </message>
    <message>
      <source>Salesforce ID</source>
      <translation>ID de Salesforce</translation>
    </message>
    <message>
      <source>Salesforce &amp;ID</source>
      <translation>&amp;ID de Salesforce</translation>
    </message>
    <message>
      <source>&amp;Link</source>
      <translation>&amp;Vincular</translation>
    </message>
    <message>
      <source>No live Contact or Lead has this address. Its ID can be typed below.</source>
      <translation>Ningún Contacto ni Posible cliente activo tiene esta dirección. Su ID se puede escribir abajo.</translation>
    </message>
    <message>
      <source>Salesforce could not be asked.</source>
      <translation>No se pudo preguntar a Salesforce.</translation>
    </message>
    <message>
      <source>Object</source>
      <translation>Objeto</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Nota</translation>
    </message>
    <message>
      <source>Linked to somebody else</source>
      <translation>Vinculado a otra persona</translation>
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
      <translation>Opt-Out Sync práctica</translation>
    </message>
  </context>
  <context>
    <name>Menus</name>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Archivo</translation>
    </message>
    <message>
      <source>&amp;Import people…</source>
      <translation>&amp;Importar personas…</translation>
    </message>
    <message>
      <source>Set &amp;up…</source>
      <translation>C&amp;onfigurar…</translation>
    </message>
    <message>
      <source>&amp;Practice org…</source>
      <translation>Organización de &amp;práctica…</translation>
    </message>
    <message>
      <source>&amp;Settings</source>
      <translation>Confi&amp;guración</translation>
    </message>
    <message>
      <source>&amp;Close window</source>
      <translation>&amp;Cerrar ventana</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Salir</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Ver</translation>
    </message>
    <message>
      <source>&amp;Search</source>
      <translation>&amp;Buscar</translation>
    </message>
    <message>
      <source>&amp;Sync</source>
      <translation>&amp;Sincronizar</translation>
    </message>
    <message>
      <source>&amp;Sync now</source>
      <translation>&amp;Sincronizar ahora</translation>
    </message>
    <message>
      <source>&amp;Preview…</source>
      <translation>&amp;Vista previa…</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>A&amp;yuda</translation>
    </message>
    <message>
      <source>&amp;Help for this screen</source>
      <translation>A&amp;yuda sobre esta pantalla</translation>
    </message>
    <message>
      <source>&amp;Contents of the help</source>
      <translation>&amp;Contenido de la ayuda</translation>
    </message>
    <message>
      <source>&amp;About Opt-Out Sync</source>
      <translation>&amp;Acerca de Opt-Out Sync</translation>
    </message>
    <message>
      <source>Create &amp;diagnostic file…</source>
      <translation>Crear archivo de &amp;diagnóstico…</translation>
    </message>
  </context>
  <context>
    <name>Messages</name>
    <message>
      <source>Contact</source>
      <translation>Contacto</translation>
    </message>
    <message>
      <source>Lead</source>
      <translation>Posible cliente</translation>
    </message>
    <message>
      <source>Account</source>
      <translation>Cuenta</translation>
    </message>
    <message>
      <source>ahead of</source>
      <translation>adelantado</translation>
    </message>
    <message>
      <source>behind</source>
      <translation>atrasado</translation>
    </message>
    <message>
      <source>sync</source>
      <translation>sincronización</translation>
    </message>
    <message>
      <source>delivery</source>
      <translation>envío</translation>
    </message>
    <message>
      <source>undo</source>
      <translation>deshacer</translation>
    </message>
    <message>
      <source>re-subscription</source>
      <translation>restablecimiento de la suscripción</translation>
    </message>
    <message>
      <source>under way</source>
      <translation>en curso</translation>
    </message>
    <message>
      <source>done</source>
      <translation>terminada</translation>
    </message>
    <message>
      <source>with problems</source>
      <translation>con problemas</translation>
    </message>
    <message>
      <source>held</source>
      <translation>retenida</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>fallida</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>omitida</translation>
    </message>
    <message>
      <source>missed</source>
      <translation>no realizada</translation>
    </message>
    <message>
      <source>accepted</source>
      <translation>aceptado</translation>
    </message>
    <message>
      <source>dismissed</source>
      <translation>descartado</translation>
    </message>
    <message>
      <source>Under way</source>
      <translation>En curso</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Terminada</translation>
    </message>
    <message>
      <source>Held</source>
      <translation>Retenida</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>Cancelada</translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>Fallida</translation>
    </message>
    <message>
      <source>Interrupted</source>
      <translation>Interrumpida</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>Omitida</translation>
    </message>
    <message>
      <source>Missed</source>
      <translation>No realizada</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Deshacer</translation>
    </message>
    <message>
      <source>Re-subscription</source>
      <translation>Suscripción restablecida</translation>
    </message>
    <message>
      <source>Sync now</source>
      <translation>Sincronizar ahora</translation>
    </message>
    <message>
      <source>Command line</source>
      <translation>Línea de comandos</translation>
    </message>
    <message>
      <source>Unsubscribe</source>
      <translation>Cancelación de suscripción</translation>
    </message>
    <message>
      <source>Nightly sync</source>
      <translation>Sincronización nocturna</translation>
    </message>
    <message>
      <source>Nightly sync, later</source>
      <translation>Sincronización nocturna, más tarde</translation>
    </message>
    <message>
      <source>In the background</source>
      <translation>En segundo plano</translation>
    </message>
    <message>
      <source>Setup</source>
      <translation>Asistente</translation>
    </message>
    <message>
      <source>From the window, delivery</source>
      <translation>Desde la ventana, envío</translation>
    </message>
    <message>
      <source>{started_by}, delivery</source>
      <translation>{started_by}, envío</translation>
    </message>
    <message>
      <source>{number} to Salesforce</source>
      <translation>{number} a Salesforce</translation>
    </message>
    <message>
      <source>{number} from Salesforce</source>
      <translation>{number} de Salesforce</translation>
    </message>
    <message>
      <source>, </source>
      <translation>, </translation>
    </message>
    <message>
      <source>To Salesforce</source>
      <translation>A Salesforce</translation>
    </message>
    <message>
      <source>From Salesforce</source>
      <translation>De Salesforce</translation>
    </message>
    <message>
      <source>Email Opt Out</source>
      <translation>Exclusión correo electrónico</translation>
    </message>
    <message>
      <source>Cleared</source>
      <translation>Desmarcada</translation>
    </message>
    <message>
      <source>Cleared and read back</source>
      <translation>Desmarcada y comprobada</translation>
    </message>
    <message>
      <source>Was clear already</source>
      <translation>Ya estaba sin marcar</translation>
    </message>
    <message>
      <source>Ticked</source>
      <translation>Marcada</translation>
    </message>
    <message>
      <source>Ticked and read back</source>
      <translation>Marcada y comprobada</translation>
    </message>
    <message>
      <source>Was ticked already</source>
      <translation>Ya estaba marcada</translation>
    </message>
    <message>
      <source>Unsubscribed here</source>
      <translation>Suscripción cancelada aquí</translation>
    </message>
    <message>
      <source>Connecting to Salesforce</source>
      <translation>Conectando con Salesforce</translation>
    </message>
    <message>
      <source>Reading Contacts</source>
      <translation>Leyendo Contactos</translation>
    </message>
    <message>
      <source>Reading Leads</source>
      <translation>Leyendo Posibles clientes</translation>
    </message>
    <message>
      <source>Reading linked records</source>
      <translation>Leyendo registros vinculados</translation>
    </message>
    <message>
      <source>Comparing both sides</source>
      <translation>Comparando ambos lados</translation>
    </message>
    <message>
      <source>Recording what Salesforce knows</source>
      <translation>Registrando lo que sabe Salesforce</translation>
    </message>
    <message>
      <source>Ticking boxes in Salesforce</source>
      <translation>Marcando casillas en Salesforce</translation>
    </message>
    <message>
      <source>Reading back what was written</source>
      <translation>Comprobando lo escrito</translation>
    </message>
    <message>
      <source>Checking the org</source>
      <translation>Comprobando la organización</translation>
    </message>
    <message>
      <source>Setting up</source>
      <translation>Configurando</translation>
    </message>
    <message>
      <source>Putting back what the run changed</source>
      <translation>Devolviendo a como estaba lo que cambió la ejecución</translation>
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
      <translation>Llegó</translation>
    </message>
    <message>
      <source>Asked to get no more mail</source>
      <translation>Pidió no recibir más correo</translation>
    </message>
    <message>
      <source>Noticed</source>
      <translation>Recibida</translation>
    </message>
    <message>
      <source>Recorded here</source>
      <translation>Registrada aquí</translation>
    </message>
    <message>
      <source>Written to Salesforce</source>
      <translation>Escrita en Salesforce</translation>
    </message>
    <message>
      <source>Read back</source>
      <translation>Comprobada</translation>
    </message>
    <message>
      <source>Could not be written</source>
      <translation>No se pudo escribir</translation>
    </message>
    <message>
      <source>Re-subscribed</source>
      <translation>Suscripción restablecida</translation>
    </message>
    <message>
      <source>Box cleared</source>
      <translation>Casilla desmarcada</translation>
    </message>
    <message>
      <source>Unsubscribe ended here</source>
      <translation>La cancelación terminó aquí</translation>
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
      <translation>Leyendo el archivo</translation>
    </message>
    <message>
      <source>Undone</source>
      <translation>Deshecho</translation>
    </message>
    <message>
      <source>Left out by an undo</source>
      <translation>Apartado por haberse deshecho</translation>
    </message>
    <message>
      <source>Box was cleared by somebody else</source>
      <translation>Otra persona desmarcó la casilla</translation>
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
      <translation>Entregada a la herramienta de ventas</translation>
    </message>
    <message>
      <source>Hand-over confirmed</source>
      <translation>Entrega confirmada</translation>
    </message>
    <message>
      <source>Deleted here</source>
      <translation>Eliminada aquí</translation>
    </message>
  </context>
  <context>
    <name>MoreButton</name>
    <message>
      <source>More ways to sync</source>
      <translation>Más formas de sincronizar</translation>
    </message>
    <message>
      <source>Preview and pause</source>
      <translation>Vista previa y pausa</translation>
    </message>
    <message>
      <source>&amp;Preview…</source>
      <translation>&amp;Vista previa…</translation>
    </message>
    <message>
      <source>&amp;Resume the nightly sync</source>
      <translation>&amp;Reanudar la sincronización nocturna</translation>
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
      <translation>Resumen</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Personas</translation>
    </message>
    <message>
      <source>Problems</source>
      <translation>Problemas</translation>
    </message>
    <message>
      <source>Differences</source>
      <translation>Diferencias</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Historial</translation>
    </message>
    <message>
      <source>Ways in</source>
      <translation>Entradas</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Configuración</translation>
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
      <translation>Como está ajustado este &amp;equipo</translation>
    </message>
    <message>
      <source>&amp;Directly, without a proxy</source>
      <translation>&amp;Directamente, sin proxy</translation>
    </message>
    <message>
      <source>By this &amp;proxy</source>
      <translation>Por este &amp;proxy</translation>
    </message>
    <message>
      <source>Address of the proxy</source>
      <translation>Dirección del proxy</translation>
    </message>
    <message>
      <source>Extra certificate authority</source>
      <translation>Autoridad de certificación adicional</translation>
    </message>
    <message>
      <source>&amp;Choose…</source>
      <translation>&amp;Elegir…</translation>
    </message>
    <message>
      <source>Proxy</source>
      <translation>Proxy</translation>
    </message>
    <message>
      <source>Company certificate</source>
      <translation>Certificado de la empresa</translation>
    </message>
    <message>
      <source>Certificates that this computer trusts are trusted already. Choose a PEM file only where your company inspects encrypted traffic and its certificate is not installed here.</source>
      <translation>Los certificados en los que confía este equipo ya son de confianza. Elija un archivo PEM solo si su empresa inspecciona el tráfico cifrado y su certificado no está instalado aquí.</translation>
    </message>
    <message>
      <source>&amp;Test the way</source>
      <translation>&amp;Probar el camino</translation>
    </message>
    <message>
      <source>Certificate authority</source>
      <translation>Autoridad de certificación</translation>
    </message>
    <message>
      <source>Certificates (*.pem *.crt *.cer)</source>
      <translation>Certificados (*.pem *.crt *.cer)</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>Todos los archivos (*)</translation>
    </message>
    <message>
      <source>Trying …</source>
      <translation>Probando …</translation>
    </message>
    <message>
      <source>Salesforce answers.</source>
      <translation>Salesforce responde.</translation>
    </message>
  </context>
  <context>
    <name>NightlyPage</name>
    <message>
      <source>&amp;Sync with Salesforce every night</source>
      <translation>&amp;Sincronizar con Salesforce cada noche</translation>
    </message>
    <message>
      <source>Let the &amp;timer of this computer start it</source>
      <translation>Que la inicie el &amp;temporizador de este equipo</translation>
    </message>
    <message>
      <source>Start the app when I &amp;log in</source>
      <translation>&amp;Iniciar la aplicación al iniciar sesión</translation>
    </message>
    <message>
      <source>&amp;At</source>
      <translation>&amp;A las</translation>
    </message>
    <message>
      <source>Time &amp;zone</source>
      <translation>&amp;Zona horaria</translation>
    </message>
    <message>
      <source>Switched off, unsubscribes are still pushed, to Email Opt Out. What is ticked in Salesforce is then not noticed here.</source>
      <translation>Desactivada, las cancelaciones de suscripción se siguen enviando, a Exclusión correo electrónico. Lo que se marca en Salesforce no se nota entonces aquí.</translation>
    </message>
    <message>
      <source>Then it also runs while the app is closed.</source>
      <translation>Así se ejecuta también con la aplicación cerrada.</translation>
    </message>
    <message>
      <source>It stays in the background, and unsubscribes go out at once.</source>
      <translation>Queda en segundo plano, y las cancelaciones de suscripción se envían de inmediato.</translation>
    </message>
    <message>
      <source>A night that was missed, because the computer slept or was off, is made up for as soon as it is back. The keyring must be open then: it is while you are logged in.</source>
      <translation>Una noche perdida, porque el equipo estaba dormido o apagado, se recupera en cuanto vuelve. El llavero debe estar abierto entonces: lo está mientras usted tiene la sesión abierta.</translation>
    </message>
  </context>
  <context>
    <name>Nights</name>
    <message>
      <source>Last 60 nights</source>
      <translation>Últimas 60 noches</translation>
    </message>
    <message>
      <source>Show as ta&amp;ble</source>
      <translation>Mostrar como &amp;tabla</translation>
    </message>
    <message>
      <source>Show as table</source>
      <translation>Mostrar como tabla</translation>
    </message>
    <message>
      <source>Up: to Salesforce. Down: from Salesforce. Diamond: problems. Dot: no sync.</source>
      <translation>Arriba: a Salesforce. Abajo: de Salesforce. Rombo: problemas. Punto: sin sincronización.</translation>
    </message>
    <message>
      <source>No sync yet. Each night appears here with what it changed.</source>
      <translation>Todavía no hay sincronizaciones. Cada noche aparece aquí con lo que cambió.</translation>
    </message>
    <message>
      <source>No nights yet.</source>
      <translation>Todavía no hay noches.</translation>
    </message>
    <message>
      <source>Night</source>
      <translation>Noche</translation>
    </message>
    <message>
      <source>To Salesforce</source>
      <translation>A Salesforce</translation>
    </message>
    <message>
      <source>From Salesforce</source>
      <translation>De Salesforce</translation>
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
      <translation>Gráfico de las últimas 60 noches</translation>
    </message>
    <message>
      <source>{ran} of {all} nights with a sync. {out} records to Salesforce, {back} from Salesforce.</source>
      <translation>{ran} de {all} noches con sincronización. {out} registros a Salesforce, {back} de Salesforce.</translation>
    </message>
    <message>
      <source>{day}: no sync</source>
      <translation>{day}: sin sincronización</translation>
    </message>
    <message>
      <source>{day}: {out} to Salesforce, {back} from Salesforce, {problems} problems</source>
      <translation>{day}: {out} a Salesforce, {back} de Salesforce, {problems} problemas</translation>
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
      <translation>Filas que no se aceptaron</translation>
    </message>
    <message>
      <source>Every row was taken.</source>
      <translation>Se aceptaron todas las filas.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Line</source>
      <translation>Línea</translation>
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
      <translation>Opt-Out Sync vuelve a estar al día</translation>
    </message>
  </context>
  <context>
    <name>OrgStrip</name>
    <message>
      <source>No org</source>
      <translation>Sin organización</translation>
    </message>
    <message>
      <source>PRACTICE</source>
      <translation>PRÁCTICA</translation>
    </message>
    <message>
      <source>SANDBOX</source>
      <translation>SANDBOX</translation>
    </message>
    <message>
      <source>PRODUCTION</source>
      <translation>PRODUCCIÓN</translation>
    </message>
  </context>
  <context>
    <name>OverviewPage</name>
    <message>
      <source>First steps</source>
      <translation>Primeros pasos</translation>
    </message>
  </context>
  <context>
    <name>Pausing</name>
    <message>
      <source>Pause for &amp;1 hour</source>
      <translation>Pausar &amp;1 hora</translation>
    </message>
    <message>
      <source>Pause until &amp;tomorrow</source>
      <translation>Pausar hasta &amp;mañana</translation>
    </message>
    <message>
      <source>Pause until I &amp;resume</source>
      <translation>Pausar hasta que &amp;reanude</translation>
    </message>
  </context>
  <context>
    <name>PeopleActions</name>
    <message>
      <source>Add u&amp;nsubscribes…</source>
      <translation>Añadir ca&amp;ncelaciones…</translation>
    </message>
    <message>
      <source>I&amp;mport people…</source>
      <translation>I&amp;mportar personas…</translation>
    </message>
    <message>
      <source>E&amp;xport…</source>
      <translation>E&amp;xportar…</translation>
    </message>
    <message>
      <source>O&amp;pen</source>
      <translation>A&amp;brir</translation>
    </message>
    <message>
      <source>&amp;Link…</source>
      <translation>Vincu&amp;lar…</translation>
    </message>
    <message>
      <source>Delete…</source>
      <translation>Eliminar…</translation>
    </message>
  </context>
  <context>
    <name>PeoplePage</name>
    <message>
      <source>Search by name or e-mail</source>
      <translation>Buscar por nombre o correo electrónico</translation>
    </message>
    <message>
      <source>Search people</source>
      <translation>Buscar personas</translation>
    </message>
    <message numerus="yes">
      <source>%Ln person(s)</source>
      <translation>
        <numerusform>%Ln persona</numerusform>
        <numerusform>%Ln personas</numerusform>
      </translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Columnas</translation>
    </message>
    <message>
      <source>Nobody is found by “{typed}”. Type the beginning of a name or of an e-mail.</source>
      <translation>Nadie coincide con «{typed}». Escriba el comienzo de un nombre o de un correo electrónico.</translation>
    </message>
    <message>
      <source>Nobody who unsubscribed has further records with the same address.</source>
      <translation>Nadie que haya cancelado su suscripción tiene otros registros con la misma dirección.</translation>
    </message>
    <message>
      <source>No people yet. Import a file: File, Import people.</source>
      <translation>Todavía no hay personas. Importe un archivo: Archivo, Importar personas.</translation>
    </message>
    <message>
      <source>Nobody has unsubscribed yet.</source>
      <translation>Nadie ha cancelado su suscripción todavía.</translation>
    </message>
    <message>
      <source>Everybody is linked to a Contact or a Lead.</source>
      <translation>Todas las personas están vinculadas a un Contacto o a un Posible cliente.</translation>
    </message>
    <message>
      <source>Both sides agree about everybody.</source>
      <translation>Ambos lados coinciden en todas las personas.</translation>
    </message>
    <message>
      <source>Nobody has a problem.</source>
      <translation>Nadie tiene un problema.</translation>
    </message>
    <message>
      <source>Import a &amp;file of the sales tool (CSV or Excel)</source>
      <translation>Importar un &amp;archivo de la herramienta de ventas (CSV o Excel)</translation>
    </message>
    <message>
      <source>People file</source>
      <translation>Archivo de personas</translation>
    </message>
    <message>
      <source>Email ID, First Name, Last Name, Salesforce ID …</source>
      <translation>Email ID, First Name, Last Name, Salesforce ID …</translation>
    </message>
    <message>
      <source>C&amp;hoose…</source>
      <translation>E&amp;legir…</translation>
    </message>
    <message>
      <source>Take all &amp;Contacts and Leads of the org</source>
      <translation>Tomar todos los &amp;Contactos y Posibles clientes de la organización</translation>
    </message>
    <message>
      <source>&amp;Keep those who are here</source>
      <translation>Conse&amp;rvar a quienes ya están aquí</translation>
    </message>
    <message>
      <source>&amp;Link people without a Salesforce ID</source>
      <translation>&amp;Vincular a las personas sin ID de Salesforce</translation>
    </message>
    <message>
      <source>By their address, where there is exactly one match. Where several records have it, nobody is guessed at: they wait in a work list.</source>
      <translation>Por su dirección, donde hay exactamente una coincidencia. Donde la tienen varios registros no se adivina: esperan en una lista de trabajo.</translation>
    </message>
    <message>
      <source>{people} people, {linked} of them linked; {added} would be new.</source>
      <translation>{people} personas, {linked} de ellas vinculadas; {added} serían nuevas.</translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) do not fit and stay out:</source>
      <translation>
        <numerusform>%Ln fila no sirve y queda fuera:</numerusform>
        <numerusform>%Ln filas no sirven y quedan fuera:</numerusform>
      </translation>
    </message>
    <message>
      <source>Press Next once more to go on without them.</source>
      <translation>Pulse Siguiente otra vez para continuar sin ellas.</translation>
    </message>
    <message>
      <source>Reading the people …</source>
      <translation>Leyendo las personas …</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Personas</translation>
    </message>
    <message>
      <source>People (*.csv *.tsv *.txt *.xlsx *.xls *.ods)</source>
      <translation>Personas (*.csv *.tsv *.txt *.xlsx *.xls *.ods)</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>Todos los archivos (*)</translation>
    </message>
  </context>
  <context>
    <name>PeopleTable</name>
    <message>
      <source>People</source>
      <translation>Personas</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>E-mail</source>
      <translation>Correo electrónico</translation>
    </message>
    <message>
      <source>Contact</source>
      <translation>Contacto</translation>
    </message>
    <message>
      <source>Lead</source>
      <translation>Posible cliente</translation>
    </message>
    <message>
      <source>Here</source>
      <translation>Aquí</translation>
    </message>
    <message>
      <source>In Salesforce</source>
      <translation>En Salesforce</translation>
    </message>
    <message>
      <source>Since</source>
      <translation>Desde</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Origen</translation>
    </message>
    <message>
      <source>⊘ Unsubscribed</source>
      <translation>⊘ Suscripción cancelada</translation>
    </message>
    <message>
      <source>⊘ Opted out</source>
      <translation>⊘ Excluido</translation>
    </message>
    <message>
      <source>Not known</source>
      <translation>Desconocido</translation>
    </message>
    <message>
      <source>≠ {state}, differs</source>
      <translation>≠ {state}, difiere</translation>
    </message>
  </context>
  <context>
    <name>PersonDialog</name>
    <message>
      <source>What happened</source>
      <translation>Lo que ocurrió</translation>
    </message>
    <message>
      <source>&amp;Unsubscribe</source>
      <translation>Cancelar la &amp;suscripción</translation>
    </message>
    <message>
      <source>&amp;Re-subscribe…</source>
      <translation>&amp;Restablecer la suscripción…</translation>
    </message>
    <message>
      <source>Lin&amp;k…</source>
      <translation>Vin&amp;cular…</translation>
    </message>
    <message>
      <source>&amp;Export the evidence…</source>
      <translation>E&amp;xportar la evidencia…</translation>
    </message>
    <message>
      <source>Open the &amp;Contact</source>
      <translation>Abrir el &amp;Contacto</translation>
    </message>
    <message>
      <source>Open the &amp;Lead</source>
      <translation>Abrir el &amp;Posible cliente</translation>
    </message>
    <message>
      <source>Nothing happened yet.</source>
      <translation>Todavía no ha ocurrido nada.</translation>
    </message>
    <message>
      <source>Here: ⊘ unsubscribed since {when} ({source}).</source>
      <translation>Aquí: ⊘ suscripción cancelada desde {when} ({source}).</translation>
    </message>
    <message>
      <source>source not known</source>
      <translation>origen desconocido</translation>
    </message>
    <message>
      <source>Here: gets mail.</source>
      <translation>Aquí: recibe correo.</translation>
    </message>
    <message>
      <source>In Salesforce: ⊘ opted out.</source>
      <translation>En Salesforce: ⊘ excluido.</translation>
    </message>
    <message>
      <source>In Salesforce: not opted out.</source>
      <translation>En Salesforce: no excluido.</translation>
    </message>
    <message>
      <source>In Salesforce: not known.</source>
      <translation>En Salesforce: desconocido.</translation>
    </message>
    <message>
      <source>≠ The two differ.</source>
      <translation>≠ Los dos difieren.</translation>
    </message>
    <message>
      <source>Delivering to Salesforce…</source>
      <translation>Entregando a Salesforce…</translation>
    </message>
    <message>
      <source>Unsubscribed, and delivered to Salesforce.</source>
      <translation>Suscripción cancelada y enviada a Salesforce.</translation>
    </message>
    <message>
      <source>Unsubscribed here. Salesforce has not got it; see Problems.</source>
      <translation>Suscripción cancelada aquí. Salesforce no la tiene; consulte Problemas.</translation>
    </message>
    <message>
      <source>Unsubscribed here. The delivery to Salesforce waits and is tried again.</source>
      <translation>Suscripción cancelada aquí. El envío a Salesforce queda en espera y se reintenta.</translation>
    </message>
    <message>
      <source>Linked. What waits for this person goes to Salesforce with the next delivery.</source>
      <translation>Vinculada. Lo que espera para esta persona va a Salesforce con el próximo envío.</translation>
    </message>
    <message>
      <source>Re-subscribed on both sides, and recorded.</source>
      <translation>Suscripción restablecida en ambos lados y registrada.</translation>
    </message>
    <message>
      <source>A box could not be cleared, so the person stays unsubscribed. See Problems.</source>
      <translation>No se pudo desmarcar una casilla, así que la suscripción sigue cancelada. Consulte Problemas.</translation>
    </message>
    <message>
      <source>Clearing on both sides…</source>
      <translation>Quitando en ambos lados…</translation>
    </message>
    <message>
      <source>Export the evidence</source>
      <translation>Exportar la evidencia</translation>
    </message>
    <message>
      <source>Page to read (*.html)</source>
      <translation>Página para leer (*.html)</translation>
    </message>
    <message>
      <source>Table (*.csv)</source>
      <translation>Tabla (*.csv)</translation>
    </message>
    <message>
      <source>Written to {file}.</source>
      <translation>Escrito en {file}.</translation>
    </message>
    <message>
      <source>Contact {id}</source>
      <translation>Contacto {id}</translation>
    </message>
    <message>
      <source>Lead {id}</source>
      <translation>Posible cliente {id}</translation>
    </message>
    <message>
      <source>Not linked to a Salesforce record, so nothing can be delivered.</source>
      <translation>Sin vínculo con un registro de Salesforce, así que no se puede enviar nada.</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Qué</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Cuándo</translation>
    </message>
    <message>
      <source>After</source>
      <translation>Después de</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>Dónde</translation>
    </message>
    <message>
      <source>By</source>
      <translation>Por</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Detalles</translation>
    </message>
  </context>
  <context>
    <name>PlanDialog</name>
    <message>
      <source>Held run</source>
      <translation>Ejecución retenida</translation>
    </message>
    <message>
      <source>Preview of the sync</source>
      <translation>Vista previa de la sincronización</translation>
    </message>
    <message>
      <source>What would change</source>
      <translation>Lo que cambiaría</translation>
    </message>
    <message>
      <source>Nothing would change: both sides agree.</source>
      <translation>No cambiaría nada: ambos lados coinciden.</translation>
    </message>
    <message>
      <source>&amp;Let it go</source>
      <translation>&amp;Dejar continuar</translation>
    </message>
    <message>
      <source>&amp;Sync now</source>
      <translation>&amp;Sincronizar ahora</translation>
    </message>
    <message>
      <source>&amp;Drop this plan</source>
      <translation>D&amp;escartar este plan</translation>
    </message>
    <message>
      <source>Lea&amp;ve out</source>
      <translation>Dejar &amp;fuera</translation>
    </message>
    <message>
      <source>Leaves the chosen rows out of this run, or takes them in again (Space)</source>
      <translation>Deja las filas elegidas fuera de esta ejecución o las vuelve a incluir (Espacio)</translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation>E&amp;xportar…</translation>
    </message>
    <message numerus="yes">
      <source>%Ln record(s) would be ticked in Salesforce</source>
      <translation>
        <numerusform>Se marcaría %Ln registro en Salesforce</numerusform>
        <numerusform>Se marcarían %Ln registros en Salesforce</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln person(s) would be unsubscribed here</source>
      <translation>
        <numerusform>Se cancelaría aquí la suscripción de %Ln persona</numerusform>
        <numerusform>Se cancelaría aquí la suscripción de %Ln personas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln problem(s) would be left</source>
      <translation>
        <numerusform>Quedaría %Ln problema</numerusform>
        <numerusform>Quedarían %Ln problemas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>It would take about %Ln API call(s).</source>
      <translation>
        <numerusform>Costaría aproximadamente %Ln llamada a la API.</numerusform>
        <numerusform>Costaría aproximadamente %Ln llamadas a la API.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln change(s) left out of this run.</source>
      <translation>
        <numerusform>%Ln cambio queda fuera de esta ejecución.</numerusform>
        <numerusform>%Ln cambios quedan fuera de esta ejecución.</numerusform>
      </translation>
    </message>
    <message>
      <source>Nothing is left out.</source>
      <translation>No queda nada fuera.</translation>
    </message>
    <message>
      <source>Export the plan</source>
      <translation>Exportar el plan</translation>
    </message>
    <message>
      <source>Table (*.csv)</source>
      <translation>Tabla (*.csv)</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Quién</translation>
    </message>
    <message>
      <source>Direction</source>
      <translation>Dirección</translation>
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
      <translation>En esta ejecución</translation>
    </message>
    <message>
      <source>✗ Left out</source>
      <translation>✗ Fuera</translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) written to {file}.</source>
      <translation>
        <numerusform>%Ln fila escrita en {file}.</numerusform>
        <numerusform>%Ln filas escritas en {file}.</numerusform>
      </translation>
    </message>
    <message>
      <source>✓ Yes</source>
      <translation>✓ Sí</translation>
    </message>
    <message>
      <source>Unsubscribed</source>
      <translation>Suscripción cancelada</translation>
    </message>
    <message>
      <source>{count}, where {limit} is the limit</source>
      <translation>{count}, donde {limit} es el límite</translation>
    </message>
    <message>
      <source>PRACTICE</source>
      <translation>PRÁCTICA</translation>
    </message>
    <message>
      <source>SANDBOX</source>
      <translation>SANDBOX</translation>
    </message>
    <message>
      <source>PRODUCTION</source>
      <translation>PRODUCCIÓN</translation>
    </message>
    <message>
      <source>In {org} ({kind}), as {user}.</source>
      <translation>En {org} ({kind}), como {user}.</translation>
    </message>
  </context>
  <context>
    <name>PracticePanel</name>
    <message>
      <source>Practice</source>
      <translation>Práctica</translation>
    </message>
    <message>
      <source>A Salesforce of your own with invented people. See an unsubscribe travel both ways.</source>
      <translation>Un Salesforce propio con personas inventadas. Vea cómo una cancelación de suscripción viaja en ambos sentidos.</translation>
    </message>
    <message>
      <source>&amp;Unsubscribe somebody here</source>
      <translation>Cance&amp;lar la suscripción de alguien aquí</translation>
    </message>
    <message>
      <source>It goes to Salesforce at once.</source>
      <translation>Va a Salesforce al instante.</translation>
    </message>
    <message>
      <source>1. From here to Salesforce</source>
      <translation>1. De aquí a Salesforce</translation>
    </message>
    <message>
      <source>&amp;Tick a box in Salesforce</source>
      <translation>&amp;Marcar una casilla en Salesforce</translation>
    </message>
    <message>
      <source>As a colleague would. The next sync brings it here.</source>
      <translation>Como lo haría un colega. La próxima sincronización lo trae aquí.</translation>
    </message>
    <message>
      <source>2. From Salesforce to here</source>
      <translation>2. De Salesforce aquí</translation>
    </message>
    <message>
      <source>&amp;Open the practice org</source>
      <translation>A&amp;brir la organización de práctica</translation>
    </message>
    <message>
      <source>Shows its records in the browser</source>
      <translation>Muestra sus registros en el navegador</translation>
    </message>
    <message>
      <source>Everybody here has unsubscribed by now.</source>
      <translation>Aquí ya todos han cancelado su suscripción.</translation>
    </message>
    <message>
      <source>{name} is unsubscribed here, and the box on the {sobject} in Salesforce is now ticked.</source>
      <translation>La suscripción de {name} está cancelada aquí, y la casilla del registro de {sobject} en Salesforce ya está marcada.</translation>
    </message>
    <message>
      <source>{name} is unsubscribed here. The box in Salesforce is not ticked yet; see Problems.</source>
      <translation>La suscripción de {name} está cancelada aquí. La casilla en Salesforce todavía no está marcada; consulte Problemas.</translation>
    </message>
    <message>
      <source>Every box is ticked by now.</source>
      <translation>Ya están marcadas todas las casillas.</translation>
    </message>
    <message>
      <source>The box of {name} is ticked in Salesforce. This side does not know yet: press Sync now.</source>
      <translation>La casilla de {name} está marcada en Salesforce. Este lado aún no lo sabe: pulse Sincronizar ahora.</translation>
    </message>
    <message>
      <source>{name} was ticked in Salesforce and is now unsubscribed here too.</source>
      <translation>La casilla de {name} se marcó en Salesforce y su suscripción ahora también está cancelada aquí.</translation>
    </message>
  </context>
  <context>
    <name>PreviewModel</name>
    <message>
      <source>Person</source>
      <translation>Persona</translation>
    </message>
    <message>
      <source>Direction</source>
      <translation>Dirección</translation>
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
      <translation>suscripción cancelada aquí</translation>
    </message>
  </context>
  <context>
    <name>PreviewPage</name>
    <message>
      <source>What the first sync would change</source>
      <translation>Lo que cambiaría la primera sincronización</translation>
    </message>
    <message>
      <source>&amp;Look again</source>
      <translation>&amp;Mirar de nuevo</translation>
    </message>
    <message>
      <source>&amp;Export as CSV…</source>
      <translation>E&amp;xportar como CSV…</translation>
    </message>
    <message>
      <source>&amp;Stop</source>
      <translation>&amp;Detener</translation>
    </message>
    <message>
      <source>{to} to Salesforce, {here} from Salesforce, {equal} already equal. About {calls} API calls.</source>
      <translation>{to} a Salesforce, {here} de Salesforce, {equal} ya iguales. Unas {calls} llamadas a la API.</translation>
    </message>
    <message>
      <source>The field is still hidden from you, so not everything can be counted yet. After Apply the last page looks again, before the first sync.</source>
      <translation>El campo sigue oculto para usted, así que todavía no se puede contar todo. Después de aplicar, la última página mira de nuevo, antes de la primera sincronización.</translation>
    </message>
    <message>
      <source>Both sides agree already. There is nothing to change.</source>
      <translation>Ambos lados ya coinciden. No hay nada que cambiar.</translation>
    </message>
    <message numerus="yes">
      <source>%Ln record(s) cannot be brought into agreement:</source>
      <translation>
        <numerusform>%Ln registro no se puede poner de acuerdo:</numerusform>
        <numerusform>%Ln registros no se pueden poner de acuerdo:</numerusform>
      </translation>
    </message>
    <message>
      <source>Comparing both sides; nothing is written …</source>
      <translation>Comparando ambos lados; no se escribe nada …</translation>
    </message>
    <message>
      <source>Export the preview</source>
      <translation>Exportar la vista previa</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Fuera</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>sí</translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) written to {file}.</source>
      <translation>
        <numerusform>%Ln fila escrita en {file}.</numerusform>
        <numerusform>%Ln filas escritas en {file}.</numerusform>
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
      <translation>&amp;Reintentar</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Reintentar</translation>
    </message>
    <message>
      <source>&amp;Copy for your admin</source>
      <translation>&amp;Copiar para su administrador</translation>
    </message>
    <message>
      <source>Copy for your admin</source>
      <translation>Copiar para su administrador</translation>
    </message>
    <message>
      <source>No problems. Everybody who could be compared agrees on both sides.</source>
      <translation>Sin problemas. Todas las personas que se pudieron comparar coinciden en ambos lados.</translation>
    </message>
    <message>
      <source>… and {number} more</source>
      <translation>… y {number} más</translation>
    </message>
    <message>
      <source>Salesforce said: {message}</source>
      <translation>Salesforce respondió: {message}</translation>
    </message>
    <message>
      <source>This concerns everybody, not single records.</source>
      <translation>Esto afecta a todos, no a registros concretos.</translation>
    </message>
    <message>
      <source>&amp;Link people…</source>
      <translation>&amp;Vincular personas…</translation>
    </message>
    <message>
      <source>&amp;Open the set-up…</source>
      <translation>&amp;Abrir el asistente…</translation>
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
      <translation>Quién</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Registro</translation>
    </message>
    <message>
      <source>Salesforce said</source>
      <translation>Respuesta de Salesforce</translation>
    </message>
  </context>
  <context>
    <name>ProblemsPage</name>
    <message>
      <source>{address} is not among the people.</source>
      <translation>{address} no está entre las personas.</translation>
    </message>
  </context>
  <context>
    <name>ReportDialog</name>
    <message>
      <source>Report a problem of the program</source>
      <translation>Informar de un problema del programa</translation>
    </message>
    <message>
      <source>Nothing is sent. This is everything that a report says; take out what should not be shared, then copy it.</source>
      <translation>No se envía nada. Esto es todo lo que dice un informe; quite lo que no deba compartirse y cópielo.</translation>
    </message>
    <message>
      <source>What the report says</source>
      <translation>Lo que dice el informe</translation>
    </message>
    <message>
      <source>&amp;Copy the report</source>
      <translation>&amp;Copiar el informe</translation>
    </message>
    <message>
      <source>Create &amp;diagnostic file…</source>
      <translation>Crear archivo de &amp;diagnóstico…</translation>
    </message>
  </context>
  <context>
    <name>RequirementList</name>
    <message>
      <source>What it needs</source>
      <translation>Lo que necesita</translation>
    </message>
    <message>
      <source>Chec&amp;k again</source>
      <translation>C&amp;omprobar de nuevo</translation>
    </message>
    <message>
      <source>Check again</source>
      <translation>Comprobar de nuevo</translation>
    </message>
  </context>
  <context>
    <name>Requirements</name>
    <message>
      <source>The field is on every page layout of Contact and Lead</source>
      <translation>El campo está en todos los diseños de página de Contacto y Posible cliente</translation>
    </message>
    <message>
      <source>The nightly sync is on</source>
      <translation>La sincronización nocturna está activada</translation>
    </message>
    <message>
      <source>The nightly sync is off; unsubscribes still go to Email Opt Out at once</source>
      <translation>La sincronización nocturna está desactivada; las cancelaciones siguen yendo al instante a Exclusión correo electrónico</translation>
    </message>
    <message>
      <source>&amp;Switch on…</source>
      <translation>&amp;Activar…</translation>
    </message>
    <message>
      <source>Email Opt Out can be written on Contact and Lead</source>
      <translation>Exclusión correo electrónico se puede escribir en Contacto y Posible cliente</translation>
    </message>
    <message>
      <source>Marketo Sales Opt Out can be written on Contact and Lead</source>
      <translation>Exclusión ventas de marketing se puede escribir en Contacto y Posible cliente</translation>
    </message>
    <message>
      <source>Both fields can be written on Contact and Lead</source>
      <translation>Ambos campos se pueden escribir en Contacto y Posible cliente</translation>
    </message>
    <message>
      <source>{what}: being checked…</source>
      <translation>{what}: comprobando…</translation>
    </message>
    <message>
      <source>Show…</source>
      <translation>Mostrar…</translation>
    </message>
    <message>
      <source>{what}: not checked</source>
      <translation>{what}: sin comprobar</translation>
    </message>
    <message>
      <source>{linked} of {people} people are linked to Salesforce</source>
      <translation>{linked} de {people} personas están vinculadas a Salesforce</translation>
    </message>
    <message numerus="yes">
      <source>%Ln to link…</source>
      <translation>
        <numerusform>%Ln por vincular…</numerusform>
        <numerusform>%Ln por vincular…</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ResubscribeDialog</name>
    <message>
      <source>Re-subscribe</source>
      <translation>Restablecer la suscripción</translation>
    </message>
    <message>
      <source>Did {email} ask to get mail again?</source>
      <translation>¿Pidió {email} volver a recibir correo?</translation>
    </message>
    <message>
      <source>The boxes in Salesforce and the unsubscribe here are cleared in one act, and recorded with your name. Keep what proves it: the law asks for it.</source>
      <translation>Las casillas en Salesforce y la cancelación aquí se quitan en un solo acto y quedan registradas con su nombre. Conserve lo que lo demuestra: la ley lo exige.</translation>
    </message>
    <message>
      <source>Where the wish is kept: a mail, a form, a ticket</source>
      <translation>Dónde consta el deseo: un correo, un formulario, un ticket</translation>
    </message>
    <message>
      <source>&amp;Your name</source>
      <translation>&amp;Su nombre</translation>
    </message>
    <message>
      <source>&amp;Reason</source>
      <translation>&amp;Motivo</translation>
    </message>
    <message>
      <source>&amp;Evidence</source>
      <translation>&amp;Evidencia</translation>
    </message>
    <message>
      <source>&amp;Clear on both sides</source>
      <translation>&amp;Quitar en ambos lados</translation>
    </message>
    <message>
      <source>Clear on both sides</source>
      <translation>Quitar en ambos lados</translation>
    </message>
  </context>
  <context>
    <name>ResultLinks</name>
    <message>
      <source>Sign in…</source>
      <translation>Iniciar sesión…</translation>
    </message>
    <message>
      <source>Opens the connection in the settings</source>
      <translation>Abre la conexión en la configuración</translation>
    </message>
    <message>
      <source>What it changed</source>
      <translation>Lo que cambió</translation>
    </message>
    <message>
      <source>Opens the history at this run</source>
      <translation>Abre el historial en esta ejecución</translation>
    </message>
    <message>
      <source>Opens the problems</source>
      <translation>Abre los problemas</translation>
    </message>
    <message>
      <source>Who differs</source>
      <translation>Quién difiere</translation>
    </message>
    <message>
      <source>Opens the differences</source>
      <translation>Abre las diferencias</translation>
    </message>
  </context>
  <context>
    <name>ReviewDialog</name>
    <message>
      <source>Mail to review</source>
      <translation>Correo por revisar</translation>
    </message>
    <message>
      <source>Who is meant</source>
      <translation>A quién se refiere</translation>
    </message>
    <message>
      <source>&amp;Who is meant</source>
      <translation>A &amp;quién se refiere</translation>
    </message>
    <message>
      <source>&amp;Unsubscribe</source>
      <translation>&amp;Cancelar la suscripción</translation>
    </message>
    <message>
      <source>&amp;Dismiss</source>
      <translation>&amp;Descartar</translation>
    </message>
    <message>
      <source>Nothing waits for a decision.</source>
      <translation>Nada espera una decisión.</translation>
    </message>
    <message>
      <source>From</source>
      <translation>De</translation>
    </message>
    <message>
      <source>Subject</source>
      <translation>Asunto</translation>
    </message>
    <message>
      <source>Came</source>
      <translation>Llegó</translation>
    </message>
  </context>
  <context>
    <name>ReviewPage</name>
    <message>
      <source>To do</source>
      <translation>Por hacer</translation>
    </message>
    <message numerus="yes">
      <source>%Ln change(s) stay out of the first sync.</source>
      <translation>
        <numerusform>%Ln cambio queda fuera de la primera sincronización.</numerusform>
        <numerusform>%Ln cambios quedan fuera de la primera sincronización.</numerusform>
      </translation>
    </message>
    <message>
      <source>The first sync itself starts only when you press Sync now at the end.</source>
      <translation>La primera sincronización empieza solo cuando usted pulsa Sincronizar ahora al final.</translation>
    </message>
  </context>
  <context>
    <name>SafetyTab</name>
    <message>
      <source>Safety</source>
      <translation>Seguridad</translation>
    </message>
    <message>
      <source> %</source>
      <translation> %</translation>
    </message>
    <message>
      <source>No limit</source>
      <translation>Sin límite</translation>
    </message>
    <message>
      <source>The brake</source>
      <translation>El freno</translation>
    </message>
    <message>
      <source>A run that would change more than this, in either direction, is held: nothing is written until somebody has looked at it and let it go.</source>
      <translation>Una ejecución que cambiaría más que esto, en cualquier sentido, queda retenida: no se escribe nada hasta que alguien la mire y la deje continuar.</translation>
    </message>
    <message>
      <source>Most &amp;records</source>
      <translation>Máximo de &amp;registros</translation>
    </message>
    <message>
      <source>Most of the linked &amp;people</source>
      <translation>Máximo de las &amp;personas vinculadas</translation>
    </message>
    <message>
      <source>API calls</source>
      <translation>Llamadas a la API</translation>
    </message>
    <message>
      <source>Most &amp;calls of one run</source>
      <translation>Máximo de &amp;llamadas de una ejecución</translation>
    </message>
    <message>
      <source>Other programs share the org's calls of the day; a run that needs more than this is held. Unsubscribes are still pushed at once.</source>
      <translation>Otros programas comparten las llamadas del día de la organización; una ejecución que necesita más que esto queda retenida. Las cancelaciones de suscripción se siguen enviando al instante.</translation>
    </message>
    <message>
      <source>What the set-up changed in the org</source>
      <translation>Lo que el asistente cambió en la organización</translation>
    </message>
    <message>
      <source>Access that was granted to the connected user, and page layouts that got the field, can be put back as they were. A layout that somebody changed since is left alone.</source>
      <translation>El acceso concedido al usuario conectado y los diseños de página que recibieron el campo se pueden devolver a como estaban. Un diseño que alguien cambió después se deja como está.</translation>
    </message>
    <message>
      <source>Take the &amp;access back</source>
      <translation>Retirar el acces&amp;o</translation>
    </message>
    <message>
      <source>Restore the page &amp;layouts</source>
      <translation>Res&amp;taurar los diseños de página</translation>
    </message>
  </context>
  <context>
    <name>SetUpDialog</name>
    <message>
      <source>Leave empty to keep the one in the keyring</source>
      <translation>Déjela vacía para conservar la del llavero</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>Contraseña</translation>
    </message>
    <message>
      <source>Pass&amp;word</source>
      <translation>Con&amp;traseña</translation>
    </message>
    <message>
      <source>&amp;Save and switch on</source>
      <translation>&amp;Guardar y activar</translation>
    </message>
    <message>
      <source>&amp;Copy the token</source>
      <translation>&amp;Copiar el token</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Elegir…</translation>
    </message>
    <message>
      <source>Choose: {what}</source>
      <translation>Elegir: {what}</translation>
    </message>
    <message>
      <source>The token is in the clipboard. Treat it like a password.</source>
      <translation>El token está en el portapapeles. Trátelo como una contraseña.</translation>
    </message>
  </context>
  <context>
    <name>SettingsPage</name>
    <message numerus="yes">
      <source>%Ln person(s) would be unsubscribed here.</source>
      <translation>
        <numerusform>Se cancelaría aquí la suscripción de %Ln persona.</numerusform>
        <numerusform>Se cancelaría aquí la suscripción de %Ln personas.</numerusform>
      </translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Configuración</translation>
    </message>
    <message>
      <source>Sav&amp;e</source>
      <translation>&amp;Guardar</translation>
    </message>
    <message>
      <source>&amp;Discard changes</source>
      <translation>&amp;Descartar los cambios</translation>
    </message>
    <message>
      <source>There are changes that are not saved.</source>
      <translation>Hay cambios sin guardar.</translation>
    </message>
    <message numerus="yes">
      <source>It would take about %Ln API call(s).</source>
      <translation>
        <numerusform>Costaría aproximadamente %Ln llamada a la API.</numerusform>
        <numerusform>Costaría aproximadamente %Ln llamadas a la API.</numerusform>
      </translation>
    </message>
    <message>
      <source>Preview of the change</source>
      <translation>Vista previa del cambio</translation>
    </message>
    <message>
      <source>With these settings, the next sync would do this:</source>
      <translation>Con esta configuración, la próxima sincronización haría esto:</translation>
    </message>
    <message>
      <source>Sa&amp;ve the settings</source>
      <translation>&amp;Guardar la configuración</translation>
    </message>
    <message>
      <source>&amp;Go back</source>
      <translation>&amp;Volver</translation>
    </message>
    <message>
      <source>Saved.</source>
      <translation>Guardado.</translation>
    </message>
    <message>
      <source>{object}: it would tick {counts}.</source>
      <translation>{object}: marcaría {counts}.</translation>
    </message>
    <message>
      <source>The brake would hold that sync: nothing is written before you let it go.</source>
      <translation>El freno retendría esa sincronización: nada se escribe antes de que usted la libere.</translation>
    </message>
    <message>
      <source>With the nightly sync off, unsubscribes go to Email Opt Out, whatever is chosen.</source>
      <translation>Con la sincronización nocturna desactivada, las cancelaciones de suscripción van a Exclusión correo electrónico, sea lo que sea que se elija.</translation>
    </message>
  </context>
  <context>
    <name>SetupWizard</name>
    <message>
      <source>Set up Opt-Out Sync</source>
      <translation>Configurar Opt-Out Sync</translation>
    </message>
    <message>
      <source>Keep what you entered?</source>
      <translation>¿Conservar lo introducido?</translation>
    </message>
    <message>
      <source>Nothing was written, here or in Salesforce. What you entered can wait for the next time; you will sign in again then.</source>
      <translation>No se escribió nada, ni aquí ni en Salesforce. Lo que introdujo puede esperar a la próxima vez; entonces iniciará sesión de nuevo.</translation>
    </message>
    <message>
      <source>&amp;Keep for later</source>
      <translation>&amp;Conservar para después</translation>
    </message>
    <message>
      <source>&amp;Forget it</source>
      <translation>&amp;Olvidarlo</translation>
    </message>
    <message>
      <source>&amp;Go on with the setup</source>
      <translation>Se&amp;guir con la configuración</translation>
    </message>
    <message>
      <source>&amp;Apply</source>
      <translation>&amp;Aplicar</translation>
    </message>
    <message>
      <source>&amp;Finish</source>
      <translation>&amp;Finalizar</translation>
    </message>
  </context>
  <context>
    <name>SignInDialog</name>
    <message>
      <source>Sign in again</source>
      <translation>Iniciar sesión de nuevo</translation>
    </message>
    <message>
      <source>&amp;Open the browser again</source>
      <translation>&amp;Abrir el navegador de nuevo</translation>
    </message>
    <message>
      <source>Copy &amp;link</source>
      <translation>Copiar &amp;enlace</translation>
    </message>
    <message>
      <source>Asking Salesforce…</source>
      <translation>Preguntando a Salesforce…</translation>
    </message>
    <message>
      <source>Sign in and allow access in the browser. {minutes}:{seconds} left.</source>
      <translation>Inicie sesión y permita el acceso en el navegador. Quedan {minutes}:{seconds}.</translation>
    </message>
    <message>
      <source>Asking the org who it is…</source>
      <translation>Preguntando a la organización quién es…</translation>
    </message>
  </context>
  <context>
    <name>Standing</name>
    <message>
      <source>How things stand</source>
      <translation>Cómo están las cosas</translation>
    </message>
  </context>
  <context>
    <name>Status</name>
    <message>
      <source>Fine</source>
      <translation>En orden</translation>
    </message>
    <message>
      <source>Under way</source>
      <translation>En curso</translation>
    </message>
    <message>
      <source>Not known</source>
      <translation>Desconocido</translation>
    </message>
    <message>
      <source>Needs a look</source>
      <translation>Requiere atención</translation>
    </message>
    <message>
      <source>Problem</source>
      <translation>Problema</translation>
    </message>
    <message>
      <source>Not connected to Salesforce yet.</source>
      <translation>Todavía sin conexión con Salesforce.</translation>
    </message>
    <message>
      <source>Connected. There are no people here yet.</source>
      <translation>Conectado. Todavía no hay personas aquí.</translation>
    </message>
    <message numerus="yes">
      <source>%Ln person(s) here</source>
      <translation>
        <numerusform>%Ln persona aquí</numerusform>
        <numerusform>%Ln personas aquí</numerusform>
      </translation>
    </message>
    <message>
      <source>{number} of them linked to Salesforce</source>
      <translation>{number} vinculadas a Salesforce</translation>
    </message>
    <message>
      <source>Ready for the first sync.</source>
      <translation>Todo listo para la primera sincronización.</translation>
    </message>
    <message>
      <source>No sync has succeeded for {time}.</source>
      <translation>Ninguna sincronización ha tenido éxito desde hace {time}.</translation>
    </message>
    <message>
      <source>Paused until you resume.</source>
      <translation>En pausa hasta que usted la reanude.</translation>
    </message>
    <message>
      <source>Paused until {when}.</source>
      <translation>En pausa hasta {when}.</translation>
    </message>
    <message>
      <source>Next sync {when} ({time} {zone}).</source>
      <translation>Próxima sincronización: {when} ({time} {zone}).</translation>
    </message>
    <message>
      <source>The nightly sync is under way.</source>
      <translation>La sincronización nocturna está en curso.</translation>
    </message>
    <message>
      <source>A sync is under way in another window or on the command line.</source>
      <translation>Hay una sincronización en curso en otra ventana o en la línea de comandos.</translation>
    </message>
    <message>
      <source>Its result appears here when it has ended.</source>
      <translation>Su resultado aparece aquí cuando termine.</translation>
    </message>
    <message>
      <source>The sync was cancelled {when}.</source>
      <translation>La sincronización se canceló {when}.</translation>
    </message>
    <message>
      <source>What was done before stands; the next sync does the rest.</source>
      <translation>Lo hecho antes se conserva; la próxima sincronización hace el resto.</translation>
    </message>
    <message numerus="yes">
      <source>Synced {when}. %Ln problem(s) to look at.</source>
      <translation>
        <numerusform>Sincronizado {when}. %Ln problema por revisar.</numerusform>
        <numerusform>Sincronizado {when}. %Ln problemas por revisar.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Up to date. %Ln opt-out(s) synced {when}.</source>
      <translation>
        <numerusform>Al día. %Ln exclusión sincronizada {when}.</numerusform>
        <numerusform>Al día. %Ln exclusiones sincronizadas {when}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln unsubscribe(s) not delivered yet.</source>
      <translation>
        <numerusform>%Ln cancelación de suscripción sin enviar todavía.</numerusform>
        <numerusform>%Ln cancelaciones de suscripción sin enviar todavía.</numerusform>
      </translation>
    </message>
    <message>
      <source>Up to date. Both sides agreed {when}.</source>
      <translation>Al día. Ambos lados coincidían {when}.</translation>
    </message>
  </context>
  <context>
    <name>StepList</name>
    <message>
      <source>Steps</source>
      <translation>Pasos</translation>
    </message>
    <message>
      <source>done</source>
      <translation>hecho</translation>
    </message>
    <message>
      <source>here</source>
      <translation>aquí</translation>
    </message>
    <message>
      <source>to do</source>
      <translation>por hacer</translation>
    </message>
  </context>
  <context>
    <name>StepPage</name>
    <message>
      <source>Progress</source>
      <translation>Progreso</translation>
    </message>
    <message>
      <source>Asking Salesforce …</source>
      <translation>Preguntando a Salesforce …</translation>
    </message>
  </context>
  <context>
    <name>SyncTab</name>
    <message>
      <source>Sync with Salesforce</source>
      <translation>Sincronización con Salesforce</translation>
    </message>
    <message>
      <source>S&amp;ync with Salesforce every night</source>
      <translation>S&amp;incronizar con Salesforce cada noche</translation>
    </message>
    <message>
      <source>Once a day everything is compared both ways: who unsubscribed here is checked there, and who is checked there is unsubscribed here. A box is never cleared. With the switch off, unsubscribes still go to Salesforce at once, to Email Opt Out.</source>
      <translation>Una vez al día todo se compara en ambos sentidos: quien canceló su suscripción aquí se marca allí, y a quien está marcado allí se le cancela aquí. Una casilla nunca se desmarca. Con el interruptor desactivado, las cancelaciones siguen yendo a Salesforce al instante, a Exclusión correo electrónico.</translation>
    </message>
    <message>
      <source>The field that says it</source>
      <translation>El campo que lo dice</translation>
    </message>
    <message>
      <source>Which fields the org has is asked when this page is opened.</source>
      <translation>Qué campos tiene la organización se pregunta al abrir esta página.</translation>
    </message>
    <message>
      <source>Sales field on &amp;Contact</source>
      <translation>Campo de ventas en &amp;Contacto</translation>
    </message>
    <message>
      <source>Sales field on &amp;Lead</source>
      <translation>Campo de ventas en Posib&amp;le cliente</translation>
    </message>
    <message>
      <source>Which records of a person</source>
      <translation>Qué registros de una persona</translation>
    </message>
    <message>
      <source>When the night is</source>
      <translation>Cuándo es la noche</translation>
    </message>
    <message>
      <source>&amp;Time</source>
      <translation>&amp;Hora</translation>
    </message>
    <message>
      <source>Time &amp;zone</source>
      <translation>&amp;Zona horaria</translation>
    </message>
    <message>
      <source>The documents' night is 20:00 in America/Los_Angeles; summer time is followed.</source>
      <translation>La noche de los documentos es a las 20:00 en America/Los_Angeles; se sigue el horario de verano.</translation>
    </message>
    <message>
      <source>Found by itself</source>
      <translation>Encontrado automáticamente</translation>
    </message>
    <message>
      <source>The field is hidden from the connected user, so nobody can be counted.</source>
      <translation>El campo está oculto para el usuario conectado, así que no se puede contar a nadie.</translation>
    </message>
    <message>
      <source>Checked today: {contacts} Contacts and {leads} Leads.</source>
      <translation>Marcados hoy: {contacts} Contactos y {leads} Posibles clientes.</translation>
    </message>
    <message>
      <source>E&amp;mail Opt Out</source>
      <translation>E&amp;xclusión correo electrónico</translation>
    </message>
    <message>
      <source>The standard field, which Marketo can sync with too. Only this field is written.</source>
      <translation>El campo estándar, con el que Marketo también puede sincronizar. Solo se escribe este campo.</translation>
    </message>
    <message>
      <source>Mar&amp;keto Sales Opt Out</source>
      <translation>Exclusión ven&amp;tas de marketing (Marketo Sales Opt Out)</translation>
    </message>
    <message>
      <source>Keeps unsubscribes from sales apart from those from marketing. Only this field is written.</source>
      <translation>Separa las cancelaciones de ventas de las de marketing. Solo se escribe este campo.</translation>
    </message>
    <message>
      <source>&amp;Both</source>
      <translation>Am&amp;bos</translation>
    </message>
    <message>
      <source>Whoever unsubscribes is checked in both fields, and either one counts as a “stop”.</source>
      <translation>Quien cancela su suscripción se marca en los dos campos, y cualquiera de ellos cuenta como un «basta».</translation>
    </message>
    <message>
      <source>The linked &amp;ones</source>
      <translation>Los vinc&amp;ulados</translation>
    </message>
    <message>
      <source>The Contact and the Lead whose ID is known here.</source>
      <translation>El Contacto y el Posible cliente cuyo ID se conoce aquí.</translation>
    </message>
    <message>
      <source>Every record of the same &amp;address</source>
      <translation>Todos los registros con la misma di&amp;rección</translation>
    </message>
    <message>
      <source>Other Contacts and unconverted Leads with the person's e-mail address are written too.</source>
      <translation>También se escriben otros Contactos y Posibles clientes sin convertir con el correo electrónico de la persona.</translation>
    </message>
  </context>
  <context>
    <name>Timeline</name>
    <message>
      <source>Undo of run {number}</source>
      <translation>Deshacer de la ejecución {number}</translation>
    </message>
    <message>
      <source>Box of a shared {object} ticked for somebody else</source>
      <translation>Casilla de un registro compartido ({object}) marcada por otra persona</translation>
    </message>
    <message>
      <source>Box of the {object} ticked in Salesforce</source>
      <translation>Casilla de {object} marcada en Salesforce</translation>
    </message>
    <message>
      <source>This app</source>
      <translation>Esta aplicación</translation>
    </message>
    <message>
      <source>Entered by hand</source>
      <translation>Introducido a mano</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Archivo</translation>
    </message>
    <message>
      <source>Salesforce</source>
      <translation>Salesforce</translation>
    </message>
    <message>
      <source>One-click link</source>
      <translation>Enlace de un clic</translation>
    </message>
    <message>
      <source>Linking</source>
      <translation>Vinculación</translation>
    </message>
  </context>
  <context>
    <name>Tray</name>
    <message>
      <source>&amp;Open Opt-Out Sync</source>
      <translation>&amp;Abrir Opt-Out Sync</translation>
    </message>
    <message>
      <source>&amp;Sync now</source>
      <translation>&amp;Sincronizar ahora</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>Sa&amp;lir</translation>
    </message>
    <message>
      <source>&amp;Resume the nightly sync</source>
      <translation>&amp;Reanudar la sincronización nocturna</translation>
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
      <translation>Deshacer esta ejecución</translation>
    </message>
    <message>
      <source>People who are put back get mail again. What the run did stays in the evidence, and the next sync does not do it anew until the person asks again.</source>
      <translation>Las personas que se restituyen vuelven a recibir correo. Lo que hizo la ejecución permanece en la evidencia, y la próxima sincronización no lo repite hasta que la persona lo pida de nuevo.</translation>
    </message>
    <message>
      <source>What is put back and what is left</source>
      <translation>Lo que se restituye y lo que se deja</translation>
    </message>
    <message>
      <source>The run changed nothing.</source>
      <translation>La ejecución no cambió nada.</translation>
    </message>
    <message>
      <source>&amp;Put back</source>
      <translation>&amp;Restituir</translation>
    </message>
    <message>
      <source>Put back</source>
      <translation>Restituir</translation>
    </message>
    <message>
      <source>Nothing can be put back: everything was changed since, or was so before.</source>
      <translation>No se puede restituir nada: todo cambió desde entonces o ya estaba así antes.</translation>
    </message>
    <message numerus="yes">
      <source>%Ln change(s) would be put back.</source>
      <translation>
        <numerusform>Se restituiría %Ln cambio.</numerusform>
        <numerusform>Se restituirían %Ln cambios.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln change(s) would be left as they are.</source>
      <translation>
        <numerusform>%Ln cambio quedaría como está.</numerusform>
        <numerusform>%Ln cambios quedarían como están.</numerusform>
      </translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Quién</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>Dónde</translation>
    </message>
    <message>
      <source>What happens</source>
      <translation>Qué ocurre</translation>
    </message>
    <message>
      <source>Here</source>
      <translation>Aquí</translation>
    </message>
    <message>
      <source>Is put back</source>
      <translation>Se restituye</translation>
    </message>
    <message>
      <source>Left: undone before</source>
      <translation>Se deja: ya se deshizo antes</translation>
    </message>
    <message>
      <source>Left: it is as before already</source>
      <translation>Se deja: ya está como antes</translation>
    </message>
    <message>
      <source>Left: somebody changed it since</source>
      <translation>Se deja: alguien lo cambió después</translation>
    </message>
    <message>
      <source>Left: the person asked again since</source>
      <translation>Se deja: la persona lo pidió de nuevo</translation>
    </message>
    <message>
      <source>Left: it was ticked before the run</source>
      <translation>Se deja: ya estaba marcada antes de la ejecución</translation>
    </message>
    <message>
      <source>Left: the record or field is gone</source>
      <translation>Se deja: el registro o el campo ya no existe</translation>
    </message>
  </context>
  <context>
    <name>WayCard</name>
    <message>
      <source>On</source>
      <translation>Activada</translation>
    </message>
    <message>
      <source>{way}: on</source>
      <translation>{way}: activada</translation>
    </message>
    <message>
      <source>Set up…</source>
      <translation>Configurar…</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>Probar</translation>
    </message>
    <message>
      <source>Review…</source>
      <translation>Revisar…</translation>
    </message>
    <message numerus="yes">
      <source>%Ln to review…</source>
      <translation>
        <numerusform>%Ln por revisar…</numerusform>
        <numerusform>%Ln por revisar…</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>WaysIn</name>
    <message>
      <source>Salesforce itself</source>
      <translation>El propio Salesforce</translation>
    </message>
    <message>
      <source>Boxes that somebody ticks there are noticed within minutes.</source>
      <translation>Las casillas que alguien marca allí se notan en pocos minutos.</translation>
    </message>
    <message>
      <source>Watched folder</source>
      <translation>Carpeta vigilada</translation>
    </message>
    <message>
      <source>CSV and Excel files that another program puts there are taken in.</source>
      <translation>Se toman los archivos CSV y Excel que otro programa pone allí.</translation>
    </message>
    <message>
      <source>Mailbox</source>
      <translation>Buzón</translation>
    </message>
    <message>
      <source>Unsubscribe mails and replies are read; what is unclear waits.</source>
      <translation>Se leen correos de cancelación y respuestas; lo que no está claro espera.</translation>
    </message>
    <message>
      <source>Endpoint</source>
      <translation>Punto de entrada HTTP</translation>
    </message>
    <message>
      <source>Relays and webhooks on this computer send them by HTTP POST.</source>
      <translation>Los retransmisores y webhooks de este equipo las envían por HTTP POST.</translation>
    </message>
    <message>
      <source>&amp;Folder</source>
      <translation>&amp;Carpeta</translation>
    </message>
    <message>
      <source>&amp;Address</source>
      <translation>&amp;Dirección</translation>
    </message>
    <message>
      <source>&amp;Port</source>
      <translation>&amp;Puerto</translation>
    </message>
    <message>
      <source>Further &amp;names</source>
      <translation>Otros &amp;nombres</translation>
    </message>
    <message>
      <source>Most calls a sec&amp;ond</source>
      <translation>Máximo de llamadas por segu&amp;ndo</translation>
    </message>
    <message>
      <source>Largest body (&amp;KB)</source>
      <translation>Cuerpo más grande (&amp;KB)</translation>
    </message>
    <message>
      <source>&amp;Mail server</source>
      <translation>&amp;Servidor de correo</translation>
    </message>
    <message>
      <source>&amp;Encryption</source>
      <translation>Ci&amp;frado</translation>
    </message>
    <message>
      <source>&amp;User</source>
      <translation>&amp;Usuario</translation>
    </message>
    <message>
      <source>Mail &amp;folder</source>
      <translation>&amp;Carpeta de correo</translation>
    </message>
    <message>
      <source>Moved &amp;to</source>
      <translation>Se &amp;mueve a</translation>
    </message>
    <message>
      <source>Looks every (seco&amp;nds)</source>
      <translation>Mira cada (segu&amp;ndos)</translation>
    </message>
    <message>
      <source>Own certificate authority</source>
      <translation>Autoridad de certificación propia</translation>
    </message>
    <message>
      <source>Looks every (mi&amp;nutes)</source>
      <translation>Mira cada (mi&amp;nutos)</translation>
    </message>
    <message>
      <source>Not set up.</source>
      <translation>Sin configurar.</translation>
    </message>
    <message>
      <source>Off.</source>
      <translation>Desactivada.</translation>
    </message>
    <message>
      <source>On, but in a practice window nothing looks by itself.</source>
      <translation>Activada, pero en una ventana de práctica nada mira por sí solo.</translation>
    </message>
    <message>
      <source>On, but no program runs that would look. Start this one at login.</source>
      <translation>Activada, pero no hay en marcha ningún programa que mire. Haga que este se inicie al entrar en el equipo.</translation>
    </message>
    <message>
      <source>It is tried again by itself.</source>
      <translation>Se reintenta por sí sola.</translation>
    </message>
    <message>
      <source>On.</source>
      <translation>Activada.</translation>
    </message>
    <message>
      <source>Nothing has come this way yet.</source>
      <translation>Todavía no ha llegado nada por esta vía.</translation>
    </message>
    <message>
      <source>Last arrival {when}. {recorded} recorded, {already} were known.</source>
      <translation>Última llegada {when}. {recorded} registradas, {already} ya se conocían.</translation>
    </message>
    <message>
      <source>{number} not understood.</source>
      <translation>{number} no se entendieron.</translation>
    </message>
  </context>
  <context>
    <name>WaysInPage</name>
    <message>
      <source>&amp;Paste addresses…</source>
      <translation>&amp;Pegar direcciones…</translation>
    </message>
    <message>
      <source>&amp;Import unsubscribes…</source>
      <translation>&amp;Importar cancelaciones…</translation>
    </message>
    <message>
      <source>Hand &amp;over to the sales tool…</source>
      <translation>&amp;Entregar a la herramienta de ventas…</translation>
    </message>
    <message>
      <source>Ways in</source>
      <translation>Vías de entrada</translation>
    </message>
    <message>
      <source>Trying…</source>
      <translation>Probando…</translation>
    </message>
    <message>
      <source>Import unsubscribes</source>
      <translation>Importar cancelaciones de suscripción</translation>
    </message>
    <message>
      <source>Unsubscribes (*.csv *.tsv *.txt *.xlsx *.xls *.ods)</source>
      <translation>Cancelaciones de suscripción (*.csv *.tsv *.txt *.xlsx *.xls *.ods)</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>Todos los archivos (*)</translation>
    </message>
    <message>
      <source>{new} recorded, {already} were known, {no} say no.</source>
      <translation>{new} registradas, {already} ya se conocían, {no} dicen que no.</translation>
    </message>
    <message>
      <source>{number} are nobody's among the people, and are recorded all the same.</source>
      <translation>{number} no son de ninguna de las personas y se registran de todos modos.</translation>
    </message>
  </context>
  <context>
    <name>WelcomePage</name>
    <message>
      <source>What happens</source>
      <translation>Qué ocurre</translation>
    </message>
    <message>
      <source>Whoever unsubscribes in the sales tool is opted out in Salesforce at once.</source>
      <translation>Quien cancela su suscripción en la herramienta de ventas queda excluido en Salesforce al instante.</translation>
    </message>
    <message>
      <source>Every night both sides are compared; either side out means both out.</source>
      <translation>Cada noche se comparan ambos lados; excluido en uno significa excluido en los dos.</translation>
    </message>
    <message>
      <source>It never clears a checkbox, and never re-subscribes anybody by itself.</source>
      <translation>Nunca desmarca una casilla ni restablece por sí mismo la suscripción de nadie.</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Sí</translation>
    </message>
    <message>
      <source>What it needs</source>
      <translation>Lo que necesita</translation>
    </message>
    <message>
      <source>The nightly sync is switched on, for the nightly part.</source>
      <translation>La sincronización nocturna está activada, para la parte nocturna.</translation>
    </message>
    <message>
      <source>The opt-out field is there in Salesforce, and you may write it.</source>
      <translation>El campo Exclusión está en Salesforce y usted puede escribirlo.</translation>
    </message>
    <message>
      <source>Each person has a Salesforce ID: a Contact, a Lead, or both.</source>
      <translation>Cada persona tiene un ID de Salesforce: un Contacto, un Posible cliente, o ambos.</translation>
    </message>
    <message>
      <source>Is checked</source>
      <translation>Se comprueba</translation>
    </message>
    <message>
      <source>The next pages look, ask and show. Nothing is written, here or in Salesforce, before you press Apply on the page before the last.</source>
      <translation>Las páginas siguientes miran, preguntan y muestran. No se escribe nada, ni aquí ni en Salesforce, antes de que usted pulse Aplicar en la penúltima página.</translation>
    </message>
    <message>
      <source>Just looking?</source>
      <translation>¿Solo quiere mirar?</translation>
    </message>
    <message>
      <source>The practice org is a small Salesforce on this computer, with invented people. Everything works as with your own, and it is gone when its window closes.</source>
      <translation>La organización de práctica es un pequeño Salesforce en este equipo, con personas inventadas. Todo funciona como con la suya, y desaparece al cerrar su ventana.</translation>
    </message>
    <message>
      <source>&amp;Try it with the practice org first</source>
      <translation>&amp;Probar primero con la organización de práctica</translation>
    </message>
    <message>
      <source>What you entered last time, up to “{step}”, is still here. Sign in again to go on.</source>
      <translation>Lo que introdujo la última vez, hasta «{step}», sigue aquí. Inicie sesión de nuevo para continuar.</translation>
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
      <translation>{label}: activado. {reason}</translation>
    </message>
    <message>
      <source>{label}: off. {reason}</source>
      <translation>{label}: desactivado. {reason}</translation>
    </message>
    <message>
      <source>Welcome</source>
      <translation>Bienvenida</translation>
    </message>
    <message>
      <source>Connect</source>
      <translation>Conectar</translation>
    </message>
    <message>
      <source>Confirm the org</source>
      <translation>Confirmar la organización</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>Campo</translation>
    </message>
    <message>
      <source>Check and mend</source>
      <translation>Comprobar y arreglar</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Personas</translation>
    </message>
    <message>
      <source>Nightly sync</source>
      <translation>Sincronización nocturna</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Vista previa</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Revisión</translation>
    </message>
    <message>
      <source>Apply</source>
      <translation>Aplicar</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Listo</translation>
    </message>
    <message>
      <source>What this app will do</source>
      <translation>Qué hará esta aplicación</translation>
    </message>
    <message>
      <source>Connect to Salesforce</source>
      <translation>Conectar con Salesforce</translation>
    </message>
    <message>
      <source>Is this the right org?</source>
      <translation>¿Es esta la organización correcta?</translation>
    </message>
    <message>
      <source>Which field should say it?</source>
      <translation>¿Qué campo debe decirlo?</translation>
    </message>
    <message>
      <source>Can everybody see it?</source>
      <translation>¿Pueden verlo todos?</translation>
    </message>
    <message>
      <source>Who are your people?</source>
      <translation>¿Quiénes son sus personas?</translation>
    </message>
    <message>
      <source>When should it run?</source>
      <translation>¿Cuándo debe ejecutarse?</translation>
    </message>
    <message>
      <source>What the first sync would do</source>
      <translation>Qué haría la primera sincronización</translation>
    </message>
    <message>
      <source>Is everything as you want it?</source>
      <translation>¿Está todo como lo quiere?</translation>
    </message>
    <message>
      <source>Setting it up</source>
      <translation>Configurando</translation>
    </message>
    <message>
      <source>It keeps the unsubscribes of your sales e-mail tool and the opt-out checkboxes on Salesforce Contacts and Leads in agreement.</source>
      <translation>Mantiene de acuerdo las cancelaciones de suscripción de su herramienta de correo de ventas y las casillas de exclusión de los Contactos y Posibles clientes de Salesforce.</translation>
    </message>
    <message>
      <source>You sign in on Salesforce's own page, in your browser. This app never sees your password.</source>
      <translation>Usted inicia sesión en la propia página de Salesforce, en su navegador. Esta aplicación nunca ve su contraseña.</translation>
    </message>
    <message>
      <source>Everything from here on belongs to this one org. Another org is refused, also by mistake.</source>
      <translation>Desde aquí, todo pertenece a esta única organización. Otra se rechaza, también por error.</translation>
    </message>
    <message>
      <source>The checkbox that an unsubscribe ticks, and that counts as an unsubscribe when it is ticked.</source>
      <translation>La casilla que marca una cancelación de suscripción, y que cuenta como cancelación cuando está marcada.</translation>
    </message>
    <message>
      <source>What the sync needs, and whether sales people see the checkbox on their pages.</source>
      <translation>Lo que necesita la sincronización, y si el equipo de ventas ve la casilla en sus páginas.</translation>
    </message>
    <message>
      <source>The people whom your sales tool mails. Each is linked to a Contact, a Lead, or both.</source>
      <translation>Las personas a las que escribe su herramienta de ventas. Cada una está vinculada a un Contacto, un Posible cliente, o ambos.</translation>
    </message>
    <message>
      <source>Unsubscribes are pushed at once, always. The nightly sync compares both sides and finds the rest.</source>
      <translation>Las cancelaciones se envían al instante, siempre. La sincronización nocturna compara ambos lados y encuentra el resto.</translation>
    </message>
    <message>
      <source>Nothing has been written yet. Take out what you do not want; it stays out of the first sync.</source>
      <translation>Todavía no se ha escrito nada. Quite lo que no quiera; queda fuera de la primera sincronización.</translation>
    </message>
    <message>
      <source>This is what Apply does, in this order. Until then nothing is kept, here or in Salesforce.</source>
      <translation>Esto es lo que hace Aplicar, en este orden. Hasta entonces no se guarda nada, ni aquí ni en Salesforce.</translation>
    </message>
    <message>
      <source>Where an important part fails, everything before it is taken back.</source>
      <translation>Si falla una parte importante, todo lo anterior se retira.</translation>
    </message>
    <message>
      <source>It is set up. The first sync is one press away.</source>
      <translation>Está configurado. La primera sincronización está a un clic.</translation>
    </message>
    <message>
      <source>Email Opt Out</source>
      <translation>Exclusión correo electrónico</translation>
    </message>
    <message>
      <source>Marketo Sales Opt Out</source>
      <translation>Exclusión ventas de marketing (Marketo Sales Opt Out)</translation>
    </message>
    <message>
      <source>Both</source>
      <translation>Ambos</translation>
    </message>
    <message>
      <source>The standard checkbox of Salesforce. Sales and marketing share it: whoever is out of one is out of both.</source>
      <translation>La casilla estándar de Salesforce. Ventas y marketing la comparten: quien está fuera de uno está fuera de los dos.</translation>
    </message>
    <message>
      <source>A checkbox of its own for sales mail. Keeps sales unsubscribes apart from those of marketing. It comes with the Marketo Sales Connect package.</source>
      <translation>Una casilla propia para el correo de ventas. Separa las cancelaciones de ventas de las de marketing. Viene con el paquete Marketo Sales Connect.</translation>
    </message>
    <message>
      <source>Each unsubscribe ticks both checkboxes, and either one that is ticked counts as an unsubscribe.</source>
      <translation>Cada cancelación de suscripción marca las dos casillas, y cualquiera que esté marcada cuenta como cancelación.</translation>
    </message>
    <message>
      <source>Connect to {org} as {user}; the token goes to the keyring</source>
      <translation>Conectar con {org} como {user}; el token se guarda en el llavero</translation>
    </message>
    <message>
      <source>Stay connected to {org} as {user}</source>
      <translation>Seguir conectado a {org} como {user}</translation>
    </message>
    <message>
      <source>Keep {field} in step</source>
      <translation>Mantener al día {field}</translation>
    </message>
    <message>
      <source>Give yourself access to the field: permission set “Opt-Out Sync” in Salesforce</source>
      <translation>Darse acceso al campo: conjunto de permisos «Opt-Out Sync» en Salesforce</translation>
    </message>
    <message>
      <source>Add the field to the {object} layout “{name}”</source>
      <translation>Añadir el campo al diseño de {object} «{name}»</translation>
    </message>
    <message>
      <source>Remove the timer of this computer</source>
      <translation>Quitar el temporizador de este equipo</translation>
    </message>
    <message>
      <source>Set the timer of this computer to {time} ({zone})</source>
      <translation>Poner el temporizador de este equipo a las {time} ({zone})</translation>
    </message>
    <message>
      <source>Do not start the app when you log in any more</source>
      <translation>Dejar de iniciar la aplicación al iniciar sesión en el equipo</translation>
    </message>
    <message>
      <source>Start the app in the background when you log in</source>
      <translation>Iniciar la aplicación en segundo plano cuando inicia sesión en el equipo</translation>
    </message>
    <message>
      <source>Link people by their address, where there is one match</source>
      <translation>Vincular personas por su dirección, si hay una sola coincidencia</translation>
    </message>
    <message numerus="yes">
      <source>Link %Ln person(s) by their address</source>
      <translation>
        <numerusform>Vincular %Ln persona por su dirección</numerusform>
        <numerusform>Vincular %Ln personas por su dirección</numerusform>
      </translation>
    </message>
    <message>
      <source>Bring the people in</source>
      <translation>Traer a las personas</translation>
    </message>
    <message>
      <source>Bring the people in: {added} new, {updated} known</source>
      <translation>Traer a las personas: {added} nuevas, {updated} conocidas</translation>
    </message>
    <message>
      <source>To do</source>
      <translation>Por hacer</translation>
    </message>
    <message>
      <source>Under way</source>
      <translation>En curso</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Hecho</translation>
    </message>
    <message>
      <source>Not done</source>
      <translation>Sin hacer</translation>
    </message>
    <message>
      <source>Taken back</source>
      <translation>Retirado</translation>
    </message>
    <message>
      <source>Could not be taken back</source>
      <translation>No se pudo retirar</translation>
    </message>
  </context>
  <context>
    <name>Words</name>
    <message>
      <source>Open the field in Setup</source>
      <translation>Abra el campo en Configuración</translation>
    </message>
    <message>
      <source>{link}: choose {label}.</source>
      <translation>{link}: elija {label}.</translation>
    </message>
    <message>
      <source>Click Set Field-Level Security</source>
      <translation>Haga clic en «Set Field-Level Security» (seguridad a nivel de campo)</translation>
    </message>
    <message>
      <source>It is one of the buttons at the top of the field's page.</source>
      <translation>Es uno de los botones de la parte superior de la página del campo.</translation>
    </message>
    <message>
      <source>Tick Visible for the profile of the connected user</source>
      <translation>Marque «Visible» para el perfil del usuario conectado</translation>
    </message>
    <message>
      <source>Leave Read-Only unticked, so that the box can be written.</source>
      <translation>Deje «Read-Only» sin marcar, para que la casilla se pueda escribir.</translation>
    </message>
    <message>
      <source>Click Save</source>
      <translation>Haga clic en Guardar</translation>
    </message>
    <message>
      <source>Do the same for the other object, then check again here.</source>
      <translation>Haga lo mismo con el otro objeto y vuelva a comprobar aquí.</translation>
    </message>
    <message>
      <source>“{address}” is not an e-mail address</source>
      <translation>«{address}» no es una dirección de correo electrónico</translation>
    </message>
    <message>
      <source>Nothing was recorded. Mend it and try again.</source>
      <translation>No se registró nada. Corríjala e inténtelo de nuevo.</translation>
    </message>
    <message>
      <source>“{host}” is no address of a Salesforce org</source>
      <translation>«{host}» no es una dirección de una organización de Salesforce</translation>
    </message>
    <message>
      <source>It looks like YOUR-DOMAIN.my.salesforce.com, for a sandbox YOUR-DOMAIN--NAME.sandbox.my.salesforce.com. Salesforce shows it in Setup under My Domain; the address of any page of the org serves too.</source>
      <translation>Tiene la forma SU-DOMINIO.my.salesforce.com, y para un sandbox SU-DOMINIO--NOMBRE.sandbox.my.salesforce.com. Salesforce la muestra en Configuración, en Mi dominio (My Domain); también sirve la dirección de cualquier página de la organización.</translation>
    </message>
    <message>
      <source>There is more than the address of the org</source>
      <translation>Hay algo más que la dirección de la organización</translation>
    </message>
    <message>
      <source>Leave “{path}” out and use {address}.</source>
      <translation>Quite «{path}» y use {address}.</translation>
    </message>
    <message>
      <source>“{address}” is not the address of an org</source>
      <translation>«{address}» no es la dirección de una organización</translation>
    </message>
    <message>
      <source>It looks like https://YOUR-DOMAIN.my.salesforce.com, without a path.</source>
      <translation>Tiene la forma https://SU-DOMINIO.my.salesforce.com, sin nada más detrás.</translation>
    </message>
    <message>
      <source>The address of the org is missing</source>
      <translation>Falta la dirección de la organización</translation>
    </message>
    <message>
      <source>It looks like https://YOUR-DOMAIN.my.salesforce.com. Salesforce shows it in Setup under My Domain.</source>
      <translation>Tiene la forma https://SU-DOMINIO.my.salesforce.com. Salesforce la muestra en Configuración, en Mi dominio (My Domain).</translation>
    </message>
    <message>
      <source>“{address}” is not encrypted</source>
      <translation>«{address}» no está cifrada</translation>
    </message>
    <message>
      <source>Use the same address with https:// in front.</source>
      <translation>Use la misma dirección con https:// al principio.</translation>
    </message>
    <message>
      <source>No address was given</source>
      <translation>No se indicó ninguna dirección</translation>
    </message>
    <message>
      <source>Give one or more, or a file with --file FILE.</source>
      <translation>Indique una o varias, o un archivo con --file ARCHIVO.</translation>
    </message>
    <message>
      <source>Held: the run needs more API calls than allowed</source>
      <translation>Retenida: la ejecución necesita más llamadas a la API de las permitidas</translation>
    </message>
    <message>
      <source>What it wrote before it stopped stands in its outcomes. Raise api.max_calls, or let the plan go: optoutctl held</source>
      <translation>Lo que escribió antes de detenerse consta en sus resultados. Aumente api.max_calls, o deje pasar el plan: optoutctl held</translation>
    </message>
    <message>
      <source>This org does not allow API access</source>
      <translation>Esta organización no permite el acceso por API</translation>
    </message>
    <message>
      <source>The Salesforce admin must use an edition with API access, or give the user the permission “API Enabled”.</source>
      <translation>El administrador de Salesforce debe usar una edición con acceso por API o dar al usuario el permiso «API Enabled».</translation>
    </message>
    <message>
      <source>Paused: the org's API calls of the day are used up</source>
      <translation>En pausa: las llamadas a la API de la organización de hoy están agotadas</translation>
    </message>
    <message>
      <source>It is tried again each quarter of an hour; nothing is lost. Salesforce counts the last 24 hours.</source>
      <translation>Se reintenta cada cuarto de hora; no se pierde nada. Salesforce cuenta las últimas 24 horas.</translation>
    </message>
    <message>
      <source>Salesforce has switched the API of this org off</source>
      <translation>Salesforce ha desactivado la API de esta organización</translation>
    </message>
    <message>
      <source>Salesforce said: {message} The admin must ask Salesforce Support to switch it on again.</source>
      <translation>Salesforce respondió: {message} El administrador debe pedir al soporte de Salesforce que la active de nuevo.</translation>
    </message>
    <message>
      <source>This app is not allowed for the connected user</source>
      <translation>Esta aplicación no está permitida para el usuario conectado</translation>
    </message>
    <message>
      <source>In Setup → External Client App Manager an admin lets the user, or a permission set of theirs, use the app. It said: {message}</source>
      <translation>En Configuración → External Client App Manager, un administrador permite que el usuario, o un conjunto de permisos suyo, use la aplicación. Salesforce respondió: {message}</translation>
    </message>
    <message>
      <source>The record is locked by an approval</source>
      <translation>El registro está bloqueado por una aprobación</translation>
    </message>
    <message>
      <source>It is tried again; it ends with the approval.</source>
      <translation>Se reintenta; el bloqueo termina con la aprobación.</translation>
    </message>
    <message>
      <source>{address} asked to stop once more while this was under way</source>
      <translation>{address} pidió otra vez no recibir correo mientras esto estaba en curso</translation>
    </message>
    <message>
      <source>The person stays unsubscribed; the next push ticks the boxes again. Ask the person before you repeat.</source>
      <translation>La suscripción de la persona sigue cancelada; el próximo envío vuelve a marcar las casillas. Pregunte a la persona antes de repetir.</translation>
    </message>
    <message>
      <source>Held: more would change than the brake allows</source>
      <translation>Retenida: cambiaría más de lo que permite el freno</translation>
    </message>
    <message>
      <source>Nothing was written. Look at the plan, leave rows out, then let it go or drop it: optoutctl held</source>
      <translation>No se escribió nada. Mire el plan, deje filas fuera y después déjelo continuar o descártelo: optoutctl held</translation>
    </message>
    <message>
      <source>The org or the connected user may not use the Bulk API</source>
      <translation>La organización o el usuario conectado no pueden usar la Bulk API</translation>
    </message>
    <message>
      <source>An admin gives the user's profile “API Enabled”; some editions need the API as an add-on. It said: {message}</source>
      <translation>Un administrador da al perfil del usuario el permiso «API Enabled»; algunas ediciones necesitan la API como complemento. Salesforce respondió: {message}</translation>
    </message>
    <message>
      <source>Salesforce could not finish the job for {object}</source>
      <translation>Salesforce no pudo terminar el trabajo de {object}</translation>
    </message>
    <message>
      <source>It said: {message} What it had done stands; the rest is tried again with the next sync.</source>
      <translation>Respondió: {message} Lo que había hecho se conserva; el resto se intenta de nuevo en la próxima sincronización.</translation>
    </message>
    <message>
      <source>The org's allowance for bulk jobs is used up</source>
      <translation>La cuota de trabajos masivos de la organización está agotada</translation>
    </message>
    <message>
      <source>Salesforce allows more within 24 hours; the rest is tried again then. It said: {message}</source>
      <translation>Salesforce permite más dentro de 24 horas; entonces se intenta el resto. Respondió: {message}</translation>
    </message>
    <message>
      <source>The CA file cannot be used</source>
      <translation>No se puede usar el archivo de CA</translation>
    </message>
    <message>
      <source>{path}: {reason}. It must be a PEM file with the certificate of your proxy or server.</source>
      <translation>{path}: {reason}. Debe ser un archivo PEM con el certificado de su proxy o servidor.</translation>
    </message>
    <message>
      <source>The browser could not come back to this program</source>
      <translation>El navegador no pudo volver a este programa</translation>
    </message>
    <message>
      <source>Other programs use all of the ports that the External Client App knows: {ports}. End one of them (another sign-in that is still open?) and try again.</source>
      <translation>Otros programas usan todos los puertos que conoce la External Client App: {ports}. Termine uno de ellos (¿otro inicio de sesión aún abierto?) e inténtelo de nuevo.</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>Cancelada</translation>
    </message>
    <message>
      <source>What was done before stands; the next sync does the rest.</source>
      <translation>Lo hecho antes se conserva; la próxima sincronización hace el resto.</translation>
    </message>
    <message>
      <source>Few API calls are left today</source>
      <translation>Hoy quedan pocas llamadas a la API</translation>
    </message>
    <message>
      <source>{remaining} of {maximum}. Other programs use them too; a sync may have to wait. The limit moves on over 24 hours.</source>
      <translation>{remaining} de {maximum}. Otros programas también las usan; una sincronización puede tener que esperar. El límite se renueva a lo largo de 24 horas.</translation>
    </message>
    <message>
      <source>The API is on</source>
      <translation>La API está activada</translation>
    </message>
    <message>
      <source>{remaining} of {maximum} calls of today are left.</source>
      <translation>Quedan {remaining} de las {maximum} llamadas de hoy.</translation>
    </message>
    <message>
      <source>No API calls are left today</source>
      <translation>Hoy no quedan llamadas a la API</translation>
    </message>
    <message>
      <source>All {maximum} are used up. Check again later; the limit moves on over 24 hours.</source>
      <translation>Las {maximum} están agotadas. Compruebe de nuevo más tarde; el límite se renueva a lo largo de 24 horas.</translation>
    </message>
    <message>
      <source>This check did not work ({kind})</source>
      <translation>Esta comprobación no funcionó ({kind})</translation>
    </message>
    <message>
      <source>That is a mistake of this program; the other checks stand. Check again, and report it if it stays.</source>
      <translation>Es un error de este programa; las demás comprobaciones son válidas. Compruebe de nuevo e informe del error si persiste.</translation>
    </message>
    <message>
      <source>The clock of this computer is ahead by {minutes} minutes</source>
      <translation>El reloj de este equipo está adelantado {minutes} minutos</translation>
    </message>
    <message>
      <source>Deadlines and the hour of the sync would be wrong. Set the clock to network time, then check again.</source>
      <translation>Los plazos y la hora de la sincronización serían incorrectos. Ajuste el reloj con la hora de la red y compruebe de nuevo.</translation>
    </message>
    <message>
      <source>The clock of this computer is behind by {minutes} minutes</source>
      <translation>El reloj de este equipo está atrasado {minutes} minutos</translation>
    </message>
    <message>
      <source>The clock of this computer is right</source>
      <translation>El reloj de este equipo está bien</translation>
    </message>
    <message>
      <source>It differs from Salesforce's by {seconds} seconds.</source>
      <translation>Difiere del de Salesforce en {seconds} segundos.</translation>
    </message>
    <message>
      <source>Salesforce did not say what time it is</source>
      <translation>Salesforce no dijo qué hora es</translation>
    </message>
    <message>
      <source>Check again.</source>
      <translation>Compruebe de nuevo.</translation>
    </message>
    <message>
      <source>{label} on {object} can be read and written</source>
      <translation>{label} en {object} se puede leer y escribir</translation>
    </message>
    <message>
      <source>Nothing to do.</source>
      <translation>No hay nada que hacer.</translation>
    </message>
    <message>
      <source>{label} on {object} is hidden from the connected user</source>
      <translation>{label} en {object} está oculto para el usuario conectado</translation>
    </message>
    <message>
      <source>The field exists, and field-level security hides it. Grant access makes a permission set for this field alone and gives it to this user; Undo takes it away again.</source>
      <translation>El campo existe y la seguridad a nivel de campo lo oculta. Conceder acceso crea un conjunto de permisos solo para este campo y lo asigna a este usuario; Deshacer lo retira de nuevo.</translation>
    </message>
    <message>
      <source>{label} does not exist on {object}</source>
      <translation>{label} no existe en {object}</translation>
    </message>
    <message>
      <source>It comes with the package “Marketo Sales Connect customizations”. Install that in Salesforce, or choose Email Opt Out.</source>
      <translation>Viene con el paquete «Marketo Sales Connect customizations». Instálelo en Salesforce o elija Exclusión correo electrónico.</translation>
    </message>
    <message>
      <source>{label} on {object} is read-only for the connected user</source>
      <translation>{label} en {object} es de solo lectura para el usuario conectado</translation>
    </message>
    <message>
      <source>Unsubscribes could not be written. Grant access makes a permission set for this field alone and gives it to this user; Undo takes it away again.</source>
      <translation>No se podrían escribir las cancelaciones de suscripción. Conceder acceso crea un conjunto de permisos solo para este campo y lo asigna a este usuario; Deshacer lo retira de nuevo.</translation>
    </message>
    <message>
      <source>{label} is not seen on {object}</source>
      <translation>{label} no se ve en {object}</translation>
    </message>
    <message>
      <source>It is hidden or not installed; the connected user may not ask which. An admin looks under Setup, Object Manager, {object}, Fields &amp; Relationships.</source>
      <translation>Está oculto o no está instalado; el usuario conectado no puede preguntar cuál de los dos. Un administrador lo mira en Configuración, Gestor de objetos, {object}, Campos y relaciones.</translation>
    </message>
    <message>
      <source>The disk is full</source>
      <translation>El disco está lleno</translation>
    </message>
    <message>
      <source>{path}: {free_mb} MB are free. Make room, then check again.</source>
      <translation>{path}: quedan {free_mb} MB libres. Haga sitio y compruebe de nuevo.</translation>
    </message>
    <message>
      <source>The disk is nearly full</source>
      <translation>El disco está casi lleno</translation>
    </message>
    <message>
      <source>{path}: {free_mb} MB are free. Make room before a large import.</source>
      <translation>{path}: quedan {free_mb} MB libres. Haga sitio antes de una importación grande.</translation>
    </message>
    <message>
      <source>The data folder can be written</source>
      <translation>Se puede escribir en la carpeta de datos</translation>
    </message>
    <message>
      <source>{path}: {free_mb} MB are free.</source>
      <translation>{path}: quedan {free_mb} MB libres.</translation>
    </message>
    <message>
      <source>The data folder cannot be written</source>
      <translation>No se puede escribir en la carpeta de datos</translation>
    </message>
    <message>
      <source>{path}: {reason}. Make it writeable for you, or choose another with --data-dir.</source>
      <translation>{path}: {reason}. Dese permiso de escritura o elija otra con --data-dir.</translation>
    </message>
    <message>
      <source>Salesforce keeps no history of {label} on {object}</source>
      <translation>Salesforce no guarda historial de {label} en {object}</translation>
    </message>
    <message>
      <source>If somebody clears a box, it cannot be said who. An admin can switch it on: Object Manager, {object}, Fields &amp; Relationships, Set History Tracking.</source>
      <translation>Si alguien desmarca una casilla, no se puede decir quién fue. Un administrador puede activarlo: Gestor de objetos, {object}, Campos y relaciones, «Set History Tracking».</translation>
    </message>
    <message>
      <source>Salesforce keeps the history of {label} on {object}</source>
      <translation>Salesforce guarda el historial de {label} en {object}</translation>
    </message>
    <message>
      <source>It can be said who changed the box.</source>
      <translation>Se puede decir quién cambió la casilla.</translation>
    </message>
    <message>
      <source>It is not known whether the history of {label} on {object} is kept</source>
      <translation>No se sabe si se guarda el historial de {label} en {object}</translation>
    </message>
    <message>
      <source>Salesforce did not tell. An admin looks under Object Manager, {object}, Fields &amp; Relationships, Set History Tracking.</source>
      <translation>Salesforce no lo indicó. Un administrador lo mira en Gestor de objetos, {object}, Campos y relaciones, «Set History Tracking».</translation>
    </message>
    <message>
      <source>No keyring is needed</source>
      <translation>No se necesita llavero</translation>
    </message>
    <message>
      <source>The secret of the sign-in was handed over for this run.</source>
      <translation>El secreto del inicio de sesión se entregó para esta ejecución.</translation>
    </message>
    <message>
      <source>The keyring works</source>
      <translation>El llavero funciona</translation>
    </message>
    <message>
      <source>A trial secret was kept, read and removed.</source>
      <translation>Se guardó, leyó y retiró un secreto de prueba.</translation>
    </message>
    <message>
      <source>Page layouts cannot be changed from here</source>
      <translation>Los diseños de página no se pueden cambiar desde aquí</translation>
    </message>
    <message>
      <source>It takes the permissions “Modify Metadata Through Metadata API Functions” and “Customize Application”. The sync does not need them; the field can be added by hand in eight steps.</source>
      <translation>Hacen falta los permisos «Modify Metadata Through Metadata API Functions» y «Customize Application». La sincronización no los necesita; el campo se puede añadir a mano en ocho pasos.</translation>
    </message>
    <message>
      <source>Page layouts can be changed from here</source>
      <translation>Los diseños de página se pueden cambiar desde aquí</translation>
    </message>
    <message>
      <source>It is not known whether page layouts can be changed from here</source>
      <translation>No se sabe si los diseños de página se pueden cambiar desde aquí</translation>
    </message>
    <message>
      <source>Salesforce did not tell: {message} Try it; if it is refused, the eight steps by hand remain.</source>
      <translation>Salesforce no lo indicó: {message} Inténtelo; si se rechaza, quedan los ocho pasos a mano.</translation>
    </message>
    <message>
      <source>The field is not on every page layout of {object}</source>
      <translation>El campo no está en todos los diseños de página de {object}</translation>
    </message>
    <message>
      <source>People who use these layouts cannot see it: {layouts}. Add to layout puts it below Email and changes nothing else.</source>
      <translation>Quienes usan estos diseños no lo ven: {layouts}. Añadir al diseño lo coloca debajo del correo electrónico y no cambia nada más.</translation>
    </message>
    <message>
      <source>The page layouts cannot be looked at</source>
      <translation>No se pueden consultar los diseños de página</translation>
    </message>
    <message>
      <source>Salesforce said: {message} An admin looks in Setup whether Email Opt Out is on the layouts of Contact and Lead; the eight steps say how to add it.</source>
      <translation>Salesforce respondió: {message} Un administrador mira en Configuración si Exclusión correo electrónico está en los diseños de Contacto y Posible cliente; los ocho pasos explican cómo añadirlo.</translation>
    </message>
    <message>
      <source>The field is on every page layout of {object}</source>
      <translation>El campo está en todos los diseños de página de {object}</translation>
    </message>
    <message>
      <source>{count} layouts have it.</source>
      <translation>{count} diseños lo tienen.</translation>
    </message>
    <message>
      <source>The field is missing on layouts of {object} that nobody uses</source>
      <translation>El campo falta en diseños de {object} que nadie usa</translation>
    </message>
    <message>
      <source>No profile is assigned to them now: {layouts}. Add it if they are to be used.</source>
      <translation>Ahora ningún perfil los tiene asignados: {layouts}. Añádalo si van a usarse.</translation>
    </message>
    <message>
      <source>{object} records cannot be seen</source>
      <translation>Los registros de {object} no se pueden ver</translation>
    </message>
    <message>
      <source>The connected user has no access to the object. An admin gives Read and Edit on {object} in the user's profile or a permission set.</source>
      <translation>El usuario conectado no tiene acceso al objeto. Un administrador da «Read» y «Edit» sobre {object} en el perfil del usuario o en un conjunto de permisos.</translation>
    </message>
    <message>
      <source>{object} records can be read and edited</source>
      <translation>Los registros de {object} se pueden leer y editar</translation>
    </message>
    <message>
      <source>{object} records cannot be edited</source>
      <translation>Los registros de {object} no se pueden editar</translation>
    </message>
    <message>
      <source>The connected user may only read them. An admin gives Edit on {object} in the user's profile or a permission set.</source>
      <translation>El usuario conectado solo puede leerlos. Un administrador da «Edit» sobre {object} en el perfil del usuario o en un conjunto de permisos.</translation>
    </message>
    <message>
      <source>Lightning pages of {object} do not show the field</source>
      <translation>Las páginas Lightning de {object} no muestran el campo</translation>
    </message>
    <message>
      <source>These use Dynamic Forms, which ignore the page layout: {pages}. Open the page in Lightning App Builder, drag {field} into a section and save. This program does not change such pages.</source>
      <translation>Estas usan Dynamic Forms, que no tienen en cuenta el diseño de página: {pages}. Abra la página en Lightning App Builder, arrastre {field} a una sección y guarde. Este programa no cambia esas páginas.</translation>
    </message>
    <message>
      <source>Lightning pages of {object} show the page layout</source>
      <translation>Las páginas Lightning de {object} muestran el diseño de página</translation>
    </message>
    <message>
      <source>{count} record pages were looked at.</source>
      <translation>Se revisaron {count} páginas de registro.</translation>
    </message>
    <message>
      <source>The Lightning pages could not be looked at</source>
      <translation>No se pudieron revisar las páginas Lightning</translation>
    </message>
    <message>
      <source>Salesforce said: {message} Open a Contact and a Lead in Salesforce and see whether the field is there.</source>
      <translation>Salesforce respondió: {message} Abra un Contacto y un Posible cliente en Salesforce y vea si el campo está allí.</translation>
    </message>
    <message>
      <source>The opt-out of person accounts cannot be written</source>
      <translation>No se puede escribir la exclusión de las cuentas personales</translation>
    </message>
    <message>
      <source>{field} on Account is hidden or read-only for the connected user. Grant access to the Contact's field, which it belongs to, then check again.</source>
      <translation>{field} en Cuenta está oculto o es de solo lectura para el usuario conectado. Conceda acceso al campo del Contacto, al que pertenece, y compruebe de nuevo.</translation>
    </message>
    <message>
      <source>The org has no person accounts</source>
      <translation>La organización no tiene cuentas personales</translation>
    </message>
    <message>
      <source>The org has person accounts</source>
      <translation>La organización tiene cuentas personales</translation>
    </message>
    <message>
      <source>Their opt-out is written on the account; the field can be written.</source>
      <translation>Su exclusión se escribe en la cuenta; el campo se puede escribir.</translation>
    </message>
    <message>
      <source>Every {object} record can be seen and edited</source>
      <translation>Se pueden ver y editar todos los registros de {object}</translation>
    </message>
    <message>
      <source>Not every {object} record can be edited</source>
      <translation>No se pueden editar todos los registros de {object}</translation>
    </message>
    <message>
      <source>The connected user sees all of them, and edits those that sharing allows. Give the user “Modify All Records” on {object}, so that no opt-out is refused.</source>
      <translation>El usuario conectado los ve todos y edita los que la colaboración permite. Dé al usuario «Modify All Records» sobre {object}, para que no se rechace ninguna exclusión.</translation>
    </message>
    <message>
      <source>Some {object} records may be hidden</source>
      <translation>Puede haber registros de {object} ocultos</translation>
    </message>
    <message>
      <source>What sharing hides from the connected user is silently missing. Give the user “View All Records” and “Modify All Records” on {object}.</source>
      <translation>Lo que la colaboración oculta al usuario conectado falta sin aviso. Dé al usuario «View All Records» y «Modify All Records» sobre {object}.</translation>
    </message>
    <message>
      <source>It is not known whether records are hidden</source>
      <translation>No se sabe si hay registros ocultos</translation>
    </message>
    <message>
      <source>Salesforce did not tell: {message} Ask an admin whether the connected user has “View All Records” on Contact and Lead.</source>
      <translation>Salesforce no lo indicó: {message} Pregunte a un administrador si el usuario conectado tiene «View All Records» sobre Contacto y Posible cliente.</translation>
    </message>
    <message>
      <source>No validation rule of {object} is active</source>
      <translation>No hay ninguna regla de validación activa en {object}</translation>
    </message>
    <message>
      <source>Validation rules of {object} may refuse some records</source>
      <translation>Reglas de validación de {object} pueden rechazar algunos registros</translation>
    </message>
    <message>
      <source>{count} are active: {rules}. A record that breaks one is listed under Problems with the rule's message. An admin can exempt the connected user.</source>
      <translation>{count} están activas: {rules}. Un registro que incumple una aparece en Problemas con el mensaje de la regla. Un administrador puede exceptuar al usuario conectado.</translation>
    </message>
    <message>
      <source>The validation rules could not be looked at</source>
      <translation>No se pudieron consultar las reglas de validación</translation>
    </message>
    <message>
      <source>Salesforce said: {message} A record that a rule refuses will be listed under Problems.</source>
      <translation>Salesforce respondió: {message} Un registro que una regla rechace aparecerá en Problemas.</translation>
    </message>
    <message>
      <source>This is not a consumer key</source>
      <translation>Esto no es una clave de consumidor</translation>
    </message>
    <message>
      <source>It has letters, digits, dots and underscores only, and usually begins with 3MVG9. Spaces around it were removed already. Copy it anew from the OAuth settings of the External Client App.</source>
      <translation>Solo tiene letras, cifras, puntos y guiones bajos, y suele empezar por 3MVG9. Los espacios alrededor ya se quitaron. Cópiela de nuevo desde la configuración de OAuth de la External Client App.</translation>
    </message>
    <message>
      <source>The consumer key is missing</source>
      <translation>Falta la clave de consumidor</translation>
    </message>
    <message>
      <source>Salesforce shows it in Setup under External Client App Manager, in the OAuth settings of the app.</source>
      <translation>Salesforce la muestra en Configuración, en External Client App Manager, en la configuración de OAuth de la aplicación.</translation>
    </message>
    <message>
      <source>The clock of this computer is {minutes} minutes {way} Salesforce's</source>
      <translation>El reloj de este equipo está {minutes} minutos {way} respecto al de Salesforce</translation>
    </message>
    <message>
      <source>Set date, time and time zone right, best by the internet, and sign in again.</source>
      <translation>Ajuste fecha, hora y zona horaria, mejor por internet, e inicie sesión de nuevo.</translation>
    </message>
    <message>
      <source>The row is cut off</source>
      <translation>La fila está cortada</translation>
    </message>
    <message>
      <source>The file ends in the middle of it. Export the file again.</source>
      <translation>El archivo termina en medio de ella. Exporte el archivo de nuevo.</translation>
    </message>
    <message>
      <source>The org has used up its API calls for today</source>
      <translation>La organización ha agotado sus llamadas a la API de hoy</translation>
    </message>
    <message>
      <source>Salesforce said: {message} It is tried again later; the limit moves on over 24 hours.</source>
      <translation>Salesforce respondió: {message} Se reintenta más tarde; el límite se renueva a lo largo de 24 horas.</translation>
    </message>
    <message>
      <source>The data folder cannot be used</source>
      <translation>No se puede usar la carpeta de datos</translation>
    </message>
    <message>
      <source>{path}: {reason}. Choose another folder with --data-dir, or make this one writeable for you.</source>
      <translation>{path}: {reason}. Elija otra carpeta con --data-dir o dese permiso de escritura en esta.</translation>
    </message>
    <message>
      <source>{address} was not deleted</source>
      <translation>{address} no se eliminó</translation>
    </message>
    <message>
      <source>The “stop” of this person is still on its way to Salesforce: run optoutctl push, then delete.</source>
      <translation>La petición de esta persona aún va camino de Salesforce: ejecute optoutctl push y luego elimine.</translation>
    </message>
    <message>
      <source>What was entered last time cannot be read</source>
      <translation>No se puede leer lo que se introdujo la última vez</translation>
    </message>
    <message>
      <source>{path}: {reason}. The wizard starts from the beginning; the file is kept until the next step is saved.</source>
      <translation>{path}: {reason}. El asistente empieza desde el principio; el archivo se conserva hasta que se guarde el siguiente paso.</translation>
    </message>
    <message>
      <source>A duplicate rule in Salesforce blocks the change</source>
      <translation>Una regla de duplicados de Salesforce bloquea el cambio</translation>
    </message>
    <message>
      <source>Merge the duplicates: {message}</source>
      <translation>Combine los duplicados: {message}</translation>
    </message>
    <message>
      <source>“{value}” is not an e-mail address</source>
      <translation>«{value}» no es una dirección de correo electrónico</translation>
    </message>
    <message>
      <source>Mend it and import the row again.</source>
      <translation>Corríjala e importe la fila de nuevo.</translation>
    </message>
    <message>
      <source>There is no e-mail address</source>
      <translation>No hay dirección de correo electrónico</translation>
    </message>
    <message>
      <source>Fill it in and import the row again.</source>
      <translation>Complétela e importe la fila de nuevo.</translation>
    </message>
    <message>
      <source>It is not possible to listen at {address}:{port}</source>
      <translation>No se puede escuchar en {address}:{port}</translation>
    </message>
    <message>
      <source>The address must be one of this computer's own, such as 127.0.0.1.</source>
      <translation>La dirección debe ser una de este equipo, por ejemplo 127.0.0.1.</translation>
    </message>
    <message>
      <source>No address was found in the body</source>
      <translation>No se encontró ninguna dirección en el cuerpo</translation>
    </message>
    <message>
      <source>Send JSON such as {{"email": "ana@example.com"}}, or a form with the field email.</source>
      <translation>Envíe JSON como {{"email": "ana@example.com"}}, o un formulario con el campo email.</translation>
    </message>
    <message>
      <source>The body is too large</source>
      <translation>El cuerpo es demasiado grande</translation>
    </message>
    <message>
      <source>At most {most} KB are taken. Send it in several calls.</source>
      <translation>Se aceptan como máximo {most} KB. Envíelo en varias llamadas.</translation>
    </message>
    <message>
      <source>The body did not come in time</source>
      <translation>El cuerpo no llegó a tiempo</translation>
    </message>
    <message>
      <source>Send it again.</source>
      <translation>Envíelo de nuevo.</translation>
    </message>
    <message>
      <source>The entry has no address</source>
      <translation>La entrada no tiene dirección</translation>
    </message>
    <message>
      <source>Give it the field email.</source>
      <translation>Indíquela en el campo email.</translation>
    </message>
    <message>
      <source>Calls from a web page are not taken</source>
      <translation>No se aceptan llamadas desde una página web</translation>
    </message>
    <message>
      <source>Send the call from a program.</source>
      <translation>Envíe la llamada desde un programa.</translation>
    </message>
    <message>
      <source>This endpoint is not called by that name</source>
      <translation>Este punto de entrada no se llama por ese nombre</translation>
    </message>
    <message>
      <source>Call it as localhost or 127.0.0.1, or add the name to the setting endpoint.hosts.</source>
      <translation>Llámelo como localhost o 127.0.0.1, o añada el nombre al ajuste endpoint.hosts.</translation>
    </message>
    <message>
      <source>Listening at {address}:{port}</source>
      <translation>Escuchando en {address}:{port}</translation>
    </message>
    <message>
      <source>Only programs on this computer reach it.</source>
      <translation>Solo lo alcanzan los programas de este equipo.</translation>
    </message>
    <message>
      <source>Other computers reach it too, and without TLS: put a relay with TLS in front of it.</source>
      <translation>También lo alcanzan otros equipos, y sin TLS: ponga delante un retransmisor con TLS.</translation>
    </message>
    <message>
      <source>This user may not listen at {address}:{port}</source>
      <translation>Este usuario no puede escuchar en {address}:{port}</translation>
    </message>
    <message>
      <source>Choose a port above 1023.</source>
      <translation>Elija un puerto por encima de 1023.</translation>
    </message>
    <message>
      <source>Another program listens at {address}:{port}</source>
      <translation>Otro programa escucha en {address}:{port}</translation>
    </message>
    <message>
      <source>Choose another port, or end that program. It is tried again.</source>
      <translation>Elija otro puerto o termine ese programa. Se reintenta.</translation>
    </message>
    <message>
      <source>Only a POST unsubscribes anybody</source>
      <translation>Solo un POST cancela la suscripción de alguien</translation>
    </message>
    <message>
      <source>Mail programs fetch links; that changes nothing here.</source>
      <translation>Los programas de correo abren los enlaces; aquí eso no cambia nada.</translation>
    </message>
    <message>
      <source>The endpoint can listen at {address}:{port}</source>
      <translation>El punto de entrada puede escuchar en {address}:{port}</translation>
    </message>
    <message>
      <source>Callers need the token: optoutctl ways-in token</source>
      <translation>Quien llama necesita el token: optoutctl ways-in token</translation>
    </message>
    <message>
      <source>The token comes from the environment</source>
      <translation>El token viene del entorno</translation>
    </message>
    <message>
      <source>Change the variable {variable} and start the agent again.</source>
      <translation>Cambie la variable {variable} e inicie el agente de nuevo.</translation>
    </message>
    <message>
      <source>The token is missing or wrong</source>
      <translation>El token falta o es incorrecto</translation>
    </message>
    <message>
      <source>Send it as: Authorization: Bearer TOKEN. It is shown by: optoutctl ways-in token</source>
      <translation>Envíelo como: Authorization: Bearer TOKEN. Lo muestra: optoutctl ways-in token</translation>
    </message>
    <message>
      <source>Too many calls</source>
      <translation>Demasiadas llamadas</translation>
    </message>
    <message>
      <source>Send it again in a second, or several addresses in one call.</source>
      <translation>Envíelo de nuevo dentro de un segundo, o varias direcciones en una llamada.</translation>
    </message>
    <message>
      <source>The content type is not known</source>
      <translation>El tipo de contenido no se conoce</translation>
    </message>
    <message>
      <source>Send application/json or application/x-www-form-urlencoded.</source>
      <translation>Envíe application/json o application/x-www-form-urlencoded.</translation>
    </message>
    <message>
      <source>The opt-out field is hidden from the connected user, or missing</source>
      <translation>El campo Exclusión está oculto para el usuario conectado o no existe</translation>
    </message>
    <message>
      <source>In Salesforce Setup → Object Manager → {sobject} → Fields → Email Opt Out → Set Field-Level Security, make it visible and editable for this user's profile, then sync again.</source>
      <translation>En Salesforce, Configuración → Gestor de objetos → {sobject} → Campos → Email Opt Out → «Set Field-Level Security», hágalo visible y editable para el perfil de este usuario y sincronice de nuevo.</translation>
    </message>
    <message>
      <source>The opt-out field is read-only for the connected user</source>
      <translation>El campo Exclusión es de solo lectura para el usuario conectado</translation>
    </message>
    <message>
      <source>In Salesforce Setup → Object Manager → {sobject} → Fields → Set Field-Level Security, take away “Read-Only” for this user's profile, or give a permission set that may edit it. {message}</source>
      <translation>En Salesforce, Configuración → Gestor de objetos → {sobject} → Campos → «Set Field-Level Security», quite «Read-Only» para el perfil de este usuario, o dele un conjunto de permisos que pueda editarlo. {message}</translation>
    </message>
    <message>
      <source>The workbook is damaged</source>
      <translation>El libro de Excel está dañado</translation>
    </message>
    <message>
      <source>{path}: {reason}. Open it in Excel, save it anew, and import that.</source>
      <translation>{path}: {reason}. Ábralo en Excel, guárdelo de nuevo e importe ese archivo.</translation>
    </message>
    <message>
      <source>The file is empty</source>
      <translation>El archivo está vacío</translation>
    </message>
    <message>
      <source>{path} holds nothing. Export the people again.</source>
      <translation>{path} no contiene nada. Exporte las personas de nuevo.</translation>
    </message>
    <message>
      <source>{path} is a folder</source>
      <translation>{path} es una carpeta</translation>
    </message>
    <message>
      <source>Choose a CSV or Excel file in it.</source>
      <translation>Elija un archivo CSV o Excel dentro de ella.</translation>
    </message>
    <message>
      <source>The file is a web page</source>
      <translation>El archivo es una página web</translation>
    </message>
    <message>
      <source>{path} holds HTML under another name, as some exports named .xls do. Export it as .xlsx or CSV, or open it in Excel and save it as CSV.</source>
      <translation>{path} contiene HTML con otro nombre, como algunas exportaciones llamadas .xls. Expórtelo como .xlsx o CSV, o ábralo en Excel y guárdelo como CSV.</translation>
    </message>
    <message>
      <source>There is no file {path}</source>
      <translation>No existe el archivo {path}</translation>
    </message>
    <message>
      <source>Check the name and the folder.</source>
      <translation>Compruebe el nombre y la carpeta.</translation>
    </message>
    <message>
      <source>The file is neither a CSV nor an Excel file</source>
      <translation>El archivo no es CSV ni Excel</translation>
    </message>
    <message>
      <source>{path} holds other data. Export the people as CSV or XLSX, with the e-mail address in one column.</source>
      <translation>{path} contiene otros datos. Exporte las personas como CSV o XLSX, con la dirección de correo electrónico en una columna.</translation>
    </message>
    <message>
      <source>The file has a header but no people</source>
      <translation>El archivo tiene encabezado pero ninguna persona</translation>
    </message>
    <message>
      <source>{path}: nothing follows line {line}.</source>
      <translation>{path}: no hay nada después de la línea {line}.</translation>
    </message>
    <message>
      <source>The workbook is protected by a password</source>
      <translation>El libro de Excel está protegido con contraseña</translation>
    </message>
    <message>
      <source>Save {path} without a password and import it again.</source>
      <translation>Guarde {path} sin contraseña e impórtelo de nuevo.</translation>
    </message>
    <message>
      <source>The file cannot be read</source>
      <translation>No se puede leer el archivo</translation>
    </message>
    <message>
      <source>{path}: {reason}.</source>
      <translation>{path}: {reason}.</translation>
    </message>
    <message>
      <source>The file cannot be written</source>
      <translation>No se puede escribir el archivo</translation>
    </message>
    <message>
      <source>{path}: {reason}. Nothing was left half-written.</source>
      <translation>{path}: {reason}. No quedó nada a medio escribir.</translation>
    </message>
    <message>
      <source>“{value}” says neither yes nor no</source>
      <translation>«{value}» no dice ni sí ni no</translation>
    </message>
    <message>
      <source>The opt-out column of the row was not understood. Write TRUE or FALSE and import the row again.</source>
      <translation>No se entendió la columna de exclusión de la fila. Escriba TRUE o FALSE e importe la fila de nuevo.</translation>
    </message>
    <message>
      <source>Somebody cleared a box that was ticked</source>
      <translation>Alguien desmarcó una casilla que estaba marcada</translation>
    </message>
    <message>
      <source>It is ticked anew at most once a night, and is no consent. Ask who clears it: {message}</source>
      <translation>Se marca de nuevo como máximo una vez por noche, y no es un consentimiento. Pregunte quién la desmarca: {message}</translation>
    </message>
    <message>
      <source>{name} cannot be opened yet</source>
      <translation>{name} todavía no se puede abrir</translation>
    </message>
    <message>
      <source>Another program, such as Excel, has it open. Close it there; it is tried again all the time.</source>
      <translation>Otro programa, como Excel, lo tiene abierto. Ciérrelo allí; se reintenta continuamente.</translation>
    </message>
    <message>
      <source>There is no folder {path}</source>
      <translation>No existe la carpeta {path}</translation>
    </message>
    <message>
      <source>It is looked for all the time. Make it again, connect its drive, or choose another one.</source>
      <translation>Se busca continuamente. Créela de nuevo, conecte su unidad o elija otra.</translation>
    </message>
    <message>
      <source>The folder {path} can be watched</source>
      <translation>La carpeta {path} se puede vigilar</translation>
    </message>
    <message>
      <source>{waiting} files in it would be taken in.</source>
      <translation>Se tomarían los {waiting} archivos que contiene.</translation>
    </message>
    <message>
      <source>The folder {path} cannot be used</source>
      <translation>No se puede usar la carpeta {path}</translation>
    </message>
    <message>
      <source>{reason}. Files are moved to done/ and failed/ in it, so it must be readable and writeable.</source>
      <translation>{reason}. Los archivos se mueven a done/ y failed/ dentro de ella, así que debe permitir lectura y escritura.</translation>
    </message>
    <message>
      <source>Watching {path}</source>
      <translation>Vigilando {path}</translation>
    </message>
    <message>
      <source>{waiting} files are still being written or wait.</source>
      <translation>{waiting} archivos aún se están escribiendo o esperan.</translation>
    </message>
    <message>
      <source>The file with your organisation's answers cannot be read</source>
      <translation>No se puede leer el archivo con las respuestas de su organización</translation>
    </message>
    <message>
      <source>{path}: {reason}. Mend the file or take it away; the wizard can then begin.</source>
      <translation>{path}: {reason}. Corrija el archivo o quítelo; entonces el asistente puede empezar.</translation>
    </message>
    <message>
      <source>Part of the access could not be taken back</source>
      <translation>No se pudo retirar una parte del acceso</translation>
    </message>
    <message>
      <source>Salesforce said: {message} Undo tries again. By hand: remove the permission set {name} in Salesforce.</source>
      <translation>Salesforce respondió: {message} Deshacer lo intenta de nuevo. A mano: quite el conjunto de permisos {name} en Salesforce.</translation>
    </message>
    <message>
      <source>There is no access to take back</source>
      <translation>No hay ningún acceso que retirar</translation>
    </message>
    <message>
      <source>This program granted none, or it was taken back already.</source>
      <translation>Este programa no concedió ninguno, o ya se retiró.</translation>
    </message>
    <message>
      <source>There is no access to grant</source>
      <translation>No hay ningún acceso que conceder</translation>
    </message>
    <message>
      <source>The chosen field does not exist in this org, or the user can already read and write it.</source>
      <translation>El campo elegido no existe en esta organización, o el usuario ya puede leerlo y escribirlo.</translation>
    </message>
    <message>
      <source>Salesforce did not let the access be granted</source>
      <translation>Salesforce no permitió conceder el acceso</translation>
    </message>
    <message>
      <source>It said: {message} What was begun was taken back. It takes the permissions “Manage Profiles and Permission Sets” and “Assign Permission Sets”; else an admin sets the field-level security by hand.</source>
      <translation>Respondió: {message} Lo iniciado se retiró. Hacen falta los permisos «Manage Profiles and Permission Sets» y «Assign Permission Sets»; si no, un administrador ajusta a mano la seguridad a nivel de campo.</translation>
    </message>
    <message>
      <source>This is no hand-over file</source>
      <translation>Esto no es un archivo de entrega</translation>
    </message>
    <message>
      <source>{path}: the first line must be “First Name,Last Name,Email ID,Salesforce ID”. Nothing was confirmed.</source>
      <translation>{path}: la primera línea debe ser «First Name,Last Name,Email ID,Salesforce ID». No se confirmó nada.</translation>
    </message>
    <message>
      <source>The file has no line with column names</source>
      <translation>El archivo no tiene una línea con nombres de columnas</translation>
    </message>
    <message>
      <source>Line {line} of {path} already holds data ({value}). Add a first line such as: Email,Salesforce ID</source>
      <translation>La línea {line} de {path} ya contiene datos ({value}). Añada una primera línea como: Email,Salesforce ID</translation>
    </message>
    <message>
      <source>No column with the e-mail address was found</source>
      <translation>No se encontró ninguna columna con la dirección de correo electrónico</translation>
    </message>
    <message>
      <source>{path} has the columns: {found}. Name one of them {needed}.</source>
      <translation>{path} tiene las columnas: {found}. Llame {needed} a una de ellas.</translation>
    </message>
    <message>
      <source>Held, then dropped</source>
      <translation>Retenida y después descartada</translation>
    </message>
    <message>
      <source>Nothing was written; the next sync decides anew.</source>
      <translation>No se escribió nada; la próxima sincronización decide de nuevo.</translation>
    </message>
    <message>
      <source>Nothing is held</source>
      <translation>No hay nada retenido</translation>
    </message>
    <message>
      <source>No plan waits. See the last runs: optoutctl runs</source>
      <translation>Ningún plan espera. Consulte las últimas ejecuciones: optoutctl runs</translation>
    </message>
    <message>
      <source>Held, then let go</source>
      <translation>Retenida y después autorizada</translation>
    </message>
    <message>
      <source>The run after it carried the plan out.</source>
      <translation>La ejecución siguiente llevó a cabo el plan.</translation>
    </message>
    <message>
      <source>Held, then overtaken</source>
      <translation>Retenida y después superada</translation>
    </message>
    <message>
      <source>A later run decided anew; nothing of this plan was written.</source>
      <translation>Una ejecución posterior decidió de nuevo; no se escribió nada de este plan.</translation>
    </message>
    <message>
      <source>The held plan has no such change</source>
      <translation>El plan retenido no contiene ese cambio</translation>
    </message>
    <message>
      <source>{change}. See its rows: optoutctl held</source>
      <translation>{change}. Consulte sus filas: optoutctl held</translation>
    </message>
    <message>
      <source>{host} was not found</source>
      <translation>No se encontró {host}</translation>
    </message>
    <message>
      <source>Check the address for typing errors, and the network connection.</source>
      <translation>Revise si hay errores al escribir la dirección, y la conexión de red.</translation>
    </message>
    <message>
      <source>Nobody here has the Salesforce ID {value}</source>
      <translation>Nadie aquí tiene el ID de Salesforce {value}</translation>
    </message>
    <message>
      <source>Import the person with this ID first, or add the e-mail address to the row.</source>
      <translation>Importe primero a la persona con este ID, o añada la dirección de correo electrónico a la fila.</translation>
    </message>
    <message>
      <source>{host} wants the session to be used at a stranger's address</source>
      <translation>{host} quiere que la sesión se use en una dirección ajena</translation>
    </message>
    <message>
      <source>It named {instance}, which is no host of Salesforce. Nothing was sent there. Check the address of the org.</source>
      <translation>Indicó {instance}, que no es un host de Salesforce. No se envió nada allí. Compruebe la dirección de la organización.</translation>
    </message>
    <message>
      <source>Interrupted</source>
      <translation>Interrumpida</translation>
    </message>
    <message>
      <source>The program ended in the middle; the next sync does the rest.</source>
      <translation>El programa terminó a la mitad; la próxima sincronización hace el resto.</translation>
    </message>
    <message>
      <source>Salesforce expected the sign-in at another address</source>
      <translation>Salesforce esperaba el inicio de sesión en otra dirección</translation>
    </message>
    <message>
      <source>Use the org's My Domain address; for a sandbox the one with “.sandbox.”. {message}</source>
      <translation>Use la dirección de Mi dominio (My Domain) de la organización; para un sandbox, la que contiene «.sandbox.». {message}</translation>
    </message>
    <message>
      <source>A key was made; Salesforce does not know it yet</source>
      <translation>Se creó una clave; Salesforce todavía no la conoce</translation>
    </message>
    <message>
      <source>Upload the certificate {path} to the External Client App (OAuth settings, JWT Bearer Flow), set Permitted Users to pre-authorised ones, add the user, wait up to thirty minutes, and give the same command again.</source>
      <translation>Suba el certificado {path} a la External Client App (configuración de OAuth, «JWT Bearer Flow»), ajuste «Permitted Users» a los autorizados previamente, añada el usuario, espere hasta treinta minutos y repita el mismo comando.</translation>
    </message>
    <message>
      <source>Salesforce does not know this key</source>
      <translation>Salesforce no conoce esta clave</translation>
    </message>
    <message>
      <source>Upload the certificate that lies beside the key file to the External Client App (OAuth settings, JWT Bearer Flow), save and wait up to thirty minutes.</source>
      <translation>Suba el certificado que está junto al archivo de la clave a la External Client App (configuración de OAuth, «JWT Bearer Flow»), guarde y espere hasta treinta minutos.</translation>
    </message>
    <message>
      <source>The user to act for is missing</source>
      <translation>Falta el usuario en cuyo nombre se actúa</translation>
    </message>
    <message>
      <source>Give the Salesforce user name: --user NAME@EXAMPLE.COM.</source>
      <translation>Indique el nombre de usuario de Salesforce: --user NOMBRE@EXAMPLE.COM.</translation>
    </message>
    <message>
      <source>The user is not pre-authorised for the app</source>
      <translation>El usuario no está autorizado previamente para la aplicación</translation>
    </message>
    <message>
      <source>For a sign-in with a key, set Permitted Users of the External Client App to “Admin approved users are pre-authorized” and add a permission set or profile of the user.</source>
      <translation>Para iniciar sesión con una clave, ajuste «Permitted Users» de la External Client App a «Admin approved users are pre-authorized» y añada un conjunto de permisos o un perfil del usuario.</translation>
    </message>
    <message>
      <source>There is a key already</source>
      <translation>Ya existe una clave</translation>
    </message>
    <message>
      <source>{path} is kept. Leave --key out to use it, or sign out first, which removes it.</source>
      <translation>{path} se conserva. Omita --key para usarla, o cierre la sesión antes, lo que la elimina.</translation>
    </message>
    <message>
      <source>The key file cannot be read</source>
      <translation>No se puede leer el archivo de la clave</translation>
    </message>
    <message>
      <source>{path}: {reason}. Sign in with the key again.</source>
      <translation>{path}: {reason}. Inicie sesión con la clave de nuevo.</translation>
    </message>
    <message>
      <source>This is not a key that Salesforce can use</source>
      <translation>Esta clave no sirve para Salesforce</translation>
    </message>
    <message>
      <source>{path} must be an RSA private key in PEM.</source>
      <translation>{path} debe ser una clave privada RSA en PEM.</translation>
    </message>
    <message>
      <source>The key file cannot be written</source>
      <translation>No se puede escribir el archivo de la clave</translation>
    </message>
    <message>
      <source>The keyring did not answer ({kind})</source>
      <translation>El llavero no respondió ({kind})</translation>
    </message>
    <message>
      <source>Check your password manager and try again.</source>
      <translation>Revise su gestor de contraseñas e inténtelo de nuevo.</translation>
    </message>
    <message>
      <source>The keyring is locked</source>
      <translation>El llavero está bloqueado</translation>
    </message>
    <message>
      <source>Unlock your password manager and try again.</source>
      <translation>Desbloquee su gestor de contraseñas e inténtelo de nuevo.</translation>
    </message>
    <message>
      <source>There is no keyring to keep the access token in</source>
      <translation>No hay llavero donde guardar el token de acceso</translation>
    </message>
    <message>
      <source>Install or start one (GNOME Keyring, KWallet), or, on a server, give the token in the environment variable {variable}. It is never written to a file.</source>
      <translation>Instale o inicie uno (GNOME Keyring, KWallet) o, en un servidor, indique el token en la variable de entorno {variable}. Nunca se escribe en un archivo.</translation>
    </message>
    <message>
      <source>Somebody changed “{name}” since</source>
      <translation>Alguien cambió «{name}» después</translation>
    </message>
    <message>
      <source>It is left as it is, so that their change is not lost. Take the field off by hand if you do not want it.</source>
      <translation>Se deja como está, para no perder ese cambio. Quite el campo a mano si no lo quiere.</translation>
    </message>
    <message>
      <source>“{name}” has the field, and Salesforce changed something else with it</source>
      <translation>«{name}» tiene el campo, y Salesforce cambió algo más con él</translation>
    </message>
    <message>
      <source>Look at the layout in Salesforce. Undo puts back what was there before.</source>
      <translation>Mire el diseño en Salesforce. Deshacer devuelve lo que había antes.</translation>
    </message>
    <message>
      <source>“{name}” has no section for fields</source>
      <translation>«{name}» no tiene ninguna sección para campos</translation>
    </message>
    <message>
      <source>Add a section to the layout in Salesforce, then drag the field into it.</source>
      <translation>Añada una sección al diseño en Salesforce y arrastre el campo a ella.</translation>
    </message>
    <message>
      <source>“{name}” was saved and does not show the field</source>
      <translation>«{name}» se guardó y no muestra el campo</translation>
    </message>
    <message>
      <source>Look at the layout in Salesforce, and add the field by hand if it is not there.</source>
      <translation>Mire el diseño en Salesforce y añada el campo a mano si no está.</translation>
    </message>
    <message>
      <source>Salesforce refused to save “{name}”</source>
      <translation>Salesforce rechazó guardar «{name}»</translation>
    </message>
    <message>
      <source>It said: {message} This is mostly about something else on the layout. Add the field by hand: open the layout in Salesforce, drag the field onto it and save.</source>
      <translation>Respondió: {message} Suele deberse a otra cosa del diseño. Añada el campo a mano: abra el diseño en Salesforce, arrastre el campo hasta él y guarde.</translation>
    </message>
    <message>
      <source>Log in to Salesforce</source>
      <translation>Inicie sesión en Salesforce</translation>
    </message>
    <message>
      <source>Go to {link} with an administrator's account.</source>
      <translation>Vaya a {link} con una cuenta de administrador.</translation>
    </message>
    <message>
      <source>Open Setup</source>
      <translation>Abra Configuración</translation>
    </message>
    <message>
      <source>Click the gear at the top right, then Setup.</source>
      <translation>Haga clic en el engranaje de la parte superior derecha y luego en Configuración.</translation>
    </message>
    <message>
      <source>Find {object}</source>
      <translation>Busque {object}</translation>
    </message>
    <message>
      <source>Open the Object Manager and type {object} into Quick Find.</source>
      <translation>Abra el Gestor de objetos y escriba {object} en el cuadro de búsqueda rápida.</translation>
    </message>
    <message>
      <source>Open Page Layouts</source>
      <translation>Abra Diseños de página</translation>
    </message>
    <message>
      <source>It stands on the left, under {object}.</source>
      <translation>Está a la izquierda, debajo de {object}.</translation>
    </message>
    <message>
      <source>Click the layout, or Edit beside it</source>
      <translation>Haga clic en el diseño, o en Editar al lado</translation>
    </message>
    <message>
      <source>Do this for every layout that people use: {name}.</source>
      <translation>Hágalo con cada diseño que la gente use: {name}.</translation>
    </message>
    <message>
      <source>Choose Fields</source>
      <translation>Seleccione Campos</translation>
    </message>
    <message>
      <source>It is the first entry of the palette at the top.</source>
      <translation>Es la primera entrada de la paleta de la parte superior.</translation>
    </message>
    <message>
      <source>Drag {label} onto the page</source>
      <translation>Arrastre {label} a la página</translation>
    </message>
    <message>
      <source>Drop it below Email, where people look for it.</source>
      <translation>Suéltelo debajo del correo electrónico, donde la gente lo busca.</translation>
    </message>
    <message>
      <source>Then check again here.</source>
      <translation>Después compruebe de nuevo aquí.</translation>
    </message>
    <message>
      <source>There is no layout “{name}” that lacks the field</source>
      <translation>No hay ningún diseño «{name}» al que le falte el campo</translation>
    </message>
    <message>
      <source>These do: {known}.</source>
      <translation>A estos les falta: {known}.</translation>
    </message>
    <message>
      <source>Salesforce does not give “{name}”</source>
      <translation>Salesforce no entrega «{name}»</translation>
    </message>
    <message>
      <source>It lists the layout and does not let it be read, as with some layouts of packages. Add the field by hand.</source>
      <translation>Enumera el diseño y no permite leerlo, como ocurre con algunos diseños de paquetes. Añada el campo a mano.</translation>
    </message>
    <message>
      <source>You may not change page layouts through the API</source>
      <translation>No tiene permiso para cambiar diseños de página por la API</translation>
    </message>
    <message>
      <source>It takes the permissions “Modify Metadata Through Metadata API Functions” and “Customize Application”. Salesforce said: {message} The eight steps by hand are below.</source>
      <translation>Hacen falta los permisos «Modify Metadata Through Metadata API Functions» y «Customize Application». Salesforce respondió: {message} Abajo están los ocho pasos a mano.</translation>
    </message>
    <message>
      <source>There is no layout to restore</source>
      <translation>No hay ningún diseño que restaurar</translation>
    </message>
    <message>
      <source>This program changed none, or all were restored already.</source>
      <translation>Este programa no cambió ninguno, o ya se restauraron todos.</translation>
    </message>
    <message>
      <source>The Lead was converted and its Contact cannot be found</source>
      <translation>El Posible cliente se convirtió y no se encuentra su Contacto</translation>
    </message>
    <message>
      <source>Link the person to the Contact that the Lead became.</source>
      <translation>Vincule la persona al Contacto en que se convirtió el Posible cliente.</translation>
    </message>
    <message>
      <source>Another field of the record is not valid any more</source>
      <translation>Otro campo del registro ya no es válido</translation>
    </message>
    <message>
      <source>Open the record in Salesforce, mend the field and save: {message}</source>
      <translation>Abra el registro en Salesforce, corrija el campo y guarde: {message}</translation>
    </message>
    <message>
      <source>{sobject} {record_id} was deleted in Salesforce</source>
      <translation>{sobject} {record_id} se eliminó en Salesforce</translation>
    </message>
    <message>
      <source>Choose a record that is there. Nothing was linked.</source>
      <translation>Elija un registro que exista. No se vinculó nada.</translation>
    </message>
    <message>
      <source>{sobject} {record_id} is not there, or hidden from the connected user</source>
      <translation>{sobject} {record_id} no existe o está oculto para el usuario conectado</translation>
    </message>
    <message>
      <source>Check the ID. Nothing was linked.</source>
      <translation>Compruebe el ID. No se vinculó nada.</translation>
    </message>
    <message>
      <source>{address} is linked to another record in an earlier row</source>
      <translation>{address} está vinculada a otro registro en una fila anterior</translation>
    </message>
    <message>
      <source>{value} was not taken, {kept} was kept. A person has one Contact and one Lead.</source>
      <translation>No se tomó {value}; se conservó {kept}. Una persona tiene un Contacto y un Posible cliente.</translation>
    </message>
    <message>
      <source>Salesforce refused the user</source>
      <translation>Salesforce rechazó al usuario</translation>
    </message>
    <message>
      <source>Salesforce said: {message} The user may be locked or out of login hours: see the login history in Setup.</source>
      <translation>Salesforce respondió: {message} El usuario puede estar bloqueado o fuera de su horario de acceso: consulte el historial de inicios de sesión en Configuración.</translation>
    </message>
    <message>
      <source>The mail server shows a certificate that is not trusted</source>
      <translation>El servidor de correo muestra un certificado que no es de confianza</translation>
    </message>
    <message>
      <source>{host}:{port}: {reason}. Nothing was sent to it. Check the name, or name your company's certificate authority in mailbox.ca_file.</source>
      <translation>{host}:{port}: {reason}. No se le envió nada. Compruebe el nombre, o indique la autoridad de certificación de su empresa en mailbox.ca_file.</translation>
    </message>
    <message>
      <source>The mail server refused</source>
      <translation>El servidor de correo lo rechazó</translation>
    </message>
    <message>
      <source>{host}:{port}: {reason}. It is tried again; no mail is lost.</source>
      <translation>{host}:{port}: {reason}. Se reintenta; no se pierde ningún correo.</translation>
    </message>
    <message>
      <source>There is no mail folder {folder}</source>
      <translation>No existe la carpeta de correo {folder}</translation>
    </message>
    <message>
      <source>Choose one that exists, such as INBOX.</source>
      <translation>Elija una que exista, como INBOX.</translation>
    </message>
    <message>
      <source>The mail server refused the user or the password</source>
      <translation>El servidor de correo rechazó el usuario o la contraseña</translation>
    </message>
    <message>
      <source>{host}, {user}. Many providers want an app password here. Save it again: optoutctl ways-in password</source>
      <translation>{host}, {user}. Muchos proveedores exigen aquí una contraseña de aplicación. Guárdela de nuevo: optoutctl ways-in password</translation>
    </message>
    <message>
      <source>The mail server does not answer</source>
      <translation>El servidor de correo no responde</translation>
    </message>
    <message>
      <source>{host}:{port}. It is tried again.</source>
      <translation>{host}:{port}. Se reintenta.</translation>
    </message>
    <message>
      <source>There is no password for the mailbox {user}</source>
      <translation>No hay contraseña para el buzón {user}</translation>
    </message>
    <message>
      <source>Give it once; it goes to the keyring: optoutctl ways-in password</source>
      <translation>Indíquela una vez; se guarda en el llavero: optoutctl ways-in password</translation>
    </message>
    <message>
      <source>The mailbox {user} at {host} can be read</source>
      <translation>El buzón {user} en {host} se puede leer</translation>
    </message>
    <message>
      <source>{unseen} mails in it are unread.</source>
      <translation>{unseen} correos en él están sin leer.</translation>
    </message>
    <message>
      <source>The mail server does not speak TLS there</source>
      <translation>El servidor de correo no habla TLS allí</translation>
    </message>
    <message>
      <source>{host}:{port}: {reason}. Port 993 wants security tls, port 143 starttls.</source>
      <translation>{host}:{port}: {reason}. El puerto 993 requiere security tls; el puerto 143, starttls.</translation>
    </message>
    <message>
      <source>The mail server cannot be reached</source>
      <translation>No se puede acceder al servidor de correo</translation>
    </message>
    <message>
      <source>{host}:{port}: {reason}. It is tried again.</source>
      <translation>{host}:{port}: {reason}. Se reintenta.</translation>
    </message>
    <message>
      <source>Looking into {user} at {host}</source>
      <translation>Mirando en {user} en {host}</translation>
    </message>
    <message>
      <source>{reviews} mails wait for a person to decide.</source>
      <translation>{reviews} correos esperan la decisión de una persona.</translation>
    </message>
    <message>
      <source>Tonight's sync is done</source>
      <translation>La sincronización de esta noche está hecha</translation>
    </message>
    <message>
      <source>The next one comes by itself.</source>
      <translation>La próxima llega por sí sola.</translation>
    </message>
    <message>
      <source>Tonight's sync broke off again and again</source>
      <translation>La sincronización de esta noche se interrumpió una y otra vez</translation>
    </message>
    <message>
      <source>The next night tries once more. Look at the last runs, then sync by hand.</source>
      <translation>La próxima noche lo intenta una vez más. Mire las últimas ejecuciones y sincronice a mano.</translation>
    </message>
    <message>
      <source>Missed</source>
      <translation>No realizada</translation>
    </message>
    <message>
      <source>This computer was off, asleep or not running the sync; the next night did its work.</source>
      <translation>Este equipo estaba apagado, dormido o no ejecutaba la sincronización; la noche siguiente hizo su trabajo.</translation>
    </message>
    <message>
      <source>The nightly sync cannot begin</source>
      <translation>La sincronización nocturna no puede empezar</translation>
    </message>
    <message>
      <source>It was tried for ten minutes: {reason}. It goes on trying until the next night.</source>
      <translation>Se intentó durante diez minutos: {reason}. Se sigue intentando hasta la próxima noche.</translation>
    </message>
    <message>
      <source>There is no org to sync with yet</source>
      <translation>Todavía no hay organización con la que sincronizar</translation>
    </message>
    <message>
      <source>Connect one; the first night comes by itself then.</source>
      <translation>Conecte una; la primera noche llega entonces por sí sola.</translation>
    </message>
    <message>
      <source>The first night has not come yet</source>
      <translation>La primera noche todavía no ha llegado</translation>
    </message>
    <message>
      <source>It comes by itself; “Sync now” does the same at any time.</source>
      <translation>Llega por sí sola; «Sincronizar ahora» hace lo mismo en cualquier momento.</translation>
    </message>
    <message>
      <source>The nightly sync is paused</source>
      <translation>La sincronización nocturna está en pausa</translation>
    </message>
    <message>
      <source>It goes on by itself when the time has come, or when you resume.</source>
      <translation>Continúa por sí sola cuando llega el momento, o cuando usted la reanuda.</translation>
    </message>
    <message>
      <source>The nightly sync is switched off</source>
      <translation>La sincronización nocturna está desactivada</translation>
    </message>
    <message>
      <source>Unsubscribes still go to Salesforce at once.</source>
      <translation>Las cancelaciones de suscripción siguen yendo a Salesforce al instante.</translation>
    </message>
    <message>
      <source>The nightly sync could not begin yet</source>
      <translation>La sincronización nocturna aún no pudo empezar</translation>
    </message>
    <message>
      <source>It is tried again by itself until the next night.</source>
      <translation>Se reintenta por sí sola hasta la próxima noche.</translation>
    </message>
    <message>
      <source>The nightly sync is under way</source>
      <translation>La sincronización nocturna está en curso</translation>
    </message>
    <message>
      <source>Its result appears in the history.</source>
      <translation>Su resultado aparece en el historial.</translation>
    </message>
    <message>
      <source>The night is waited for</source>
      <translation>Se espera la noche</translation>
    </message>
    <message>
      <source>It comes at {next}.</source>
      <translation>Llega a las {next}.</translation>
    </message>
    <message>
      <source>The connected user may not change this record</source>
      <translation>El usuario conectado no puede cambiar este registro</translation>
    </message>
    <message>
      <source>Give the user “Modify All” on Contacts and Leads, or share the record. {message}</source>
      <translation>Dé al usuario «Modify All» sobre Contactos y Posibles clientes, o comparta el registro. {message}</translation>
    </message>
    <message>
      <source>{host} did not answer in time</source>
      <translation>{host} no respondió a tiempo</translation>
    </message>
    <message>
      <source>It is tried again later.</source>
      <translation>Se reintenta más tarde.</translation>
    </message>
    <message>
      <source>The person has no Salesforce ID</source>
      <translation>La persona no tiene ID de Salesforce</translation>
    </message>
    <message>
      <source>Link the person to a Contact or Lead: import a file with the Salesforce ID beside the e-mail.</source>
      <translation>Vincule la persona a un Contacto o un Posible cliente: importe un archivo con el ID de Salesforce junto al correo electrónico.</translation>
    </message>
    <message>
      <source>The row names nobody</source>
      <translation>La fila no nombra a nadie</translation>
    </message>
    <message>
      <source>Fill in the e-mail address or the Salesforce ID and import it again.</source>
      <translation>Complete la dirección de correo electrónico o el ID de Salesforce e impórtela de nuevo.</translation>
    </message>
    <message>
      <source>The box is still ticked after it was cleared</source>
      <translation>La casilla sigue marcada después de desmarcarla</translation>
    </message>
    <message>
      <source>An automation in Salesforce ticks it again, or somebody did just now. The person counts as unsubscribed.</source>
      <translation>Una automatización de Salesforce la marca de nuevo, o alguien lo hizo ahora mismo. La suscripción de la persona se considera cancelada.</translation>
    </message>
    <message>
      <source>Not connected to Salesforce yet</source>
      <translation>Todavía sin conexión con Salesforce</translation>
    </message>
    <message>
      <source>Connect first: optoutctl connect --instance-url https://YOUR-DOMAIN.my.salesforce.com</source>
      <translation>Conecte primero: optoutctl connect --instance-url https://SU-DOMINIO.my.salesforce.com</translation>
    </message>
    <message>
      <source>{host} did not answer like Salesforce</source>
      <translation>{host} no respondió como Salesforce</translation>
    </message>
    <message>
      <source>Something on the way answered instead (a proxy or sign-in page?), or the address is wrong. {message}</source>
      <translation>Otra cosa respondió por el camino (¿un proxy o una página de inicio de sesión?), o la dirección es incorrecta. {message}</translation>
    </message>
    <message>
      <source>Unsubscribed here, the box in Salesforce is clear</source>
      <translation>Suscripción cancelada aquí, casilla sin marcar en Salesforce</translation>
    </message>
    <message>
      <source>The next sync ticks it.</source>
      <translation>La próxima sincronización la marca.</translation>
    </message>
    <message>
      <source>{address} is not unsubscribed</source>
      <translation>La suscripción de {address} no está cancelada</translation>
    </message>
    <message>
      <source>There is nothing to take back. Where Salesforce shows a tick, run a sync first.</source>
      <translation>No hay nada que retirar. Si Salesforce muestra una marca, sincronice primero.</translation>
    </message>
    <message>
      <source>The box was ticked, but is not ticked when read back</source>
      <translation>La casilla se marcó, pero al comprobarla no está marcada</translation>
    </message>
    <message>
      <source>Another program or rule in Salesforce clears it. Look at the record's history, then sync again.</source>
      <translation>Otro programa o una regla de Salesforce la desmarca. Mire el historial del registro y sincronice de nuevo.</translation>
    </message>
    <message>
      <source>An admin has blocked this app</source>
      <translation>Un administrador ha bloqueado esta aplicación</translation>
    </message>
    <message>
      <source>Unblock it in Setup under Connected Apps OAuth Usage, then sign in again.</source>
      <translation>Desbloquéela en Configuración, en «Connected Apps OAuth Usage», y vuelva a iniciar sesión.</translation>
    </message>
    <message>
      <source>The External Client App does not belong to this org</source>
      <translation>La External Client App no pertenece a esta organización</translation>
    </message>
    <message>
      <source>Use the My Domain address of the org in which the app was made, not login.salesforce.com or test.salesforce.com; a sandbox needs an app of its own.</source>
      <translation>Use la dirección de Mi dominio (My Domain) de la organización donde se creó la aplicación, no login.salesforce.com ni test.salesforce.com; un sandbox necesita una aplicación propia.</translation>
    </message>
    <message>
      <source>The app is not installed in this org</source>
      <translation>La aplicación no está instalada en esta organización</translation>
    </message>
    <message>
      <source>Since September 2025 Salesforce lets users approve installed apps only. Make the External Client App in this org as the steps show, or let an admin install it in Setup under Connected Apps OAuth Usage.</source>
      <translation>Desde septiembre de 2025, Salesforce solo permite a los usuarios aprobar aplicaciones instaladas. Cree la External Client App en esta organización como indican los pasos, o pida a un administrador que la instale en Configuración, en «Connected Apps OAuth Usage».</translation>
    </message>
    <message>
      <source>The External Client App does not know the callback</source>
      <translation>La External Client App no conoce la dirección de retorno</translation>
    </message>
    <message>
      <source>Its Callback URL must hold, each on a line of its own and letter for letter, the addresses that the steps for the External Client App show. Save, wait up to ten minutes and try again.</source>
      <translation>Su «Callback URL» debe contener, cada una en su propia línea y letra por letra, las direcciones que muestran los pasos de la External Client App. Guarde, espere hasta diez minutos e inténtelo de nuevo.</translation>
    </message>
    <message>
      <source>Salesforce does not know this consumer key</source>
      <translation>Salesforce no conoce esta clave de consumidor</translation>
    </message>
    <message>
      <source>Compare it with the OAuth settings of the External Client App in this very org; a sandbox has its own. A new app takes about ten minutes until it is known, a change up to thirty.</source>
      <translation>Compárela con la configuración de OAuth de la External Client App de esta misma organización; un sandbox tiene la suya. Una aplicación nueva tarda unos diez minutos en conocerse; un cambio, hasta treinta.</translation>
    </message>
    <message>
      <source>The sign-in took too long to come back</source>
      <translation>El inicio de sesión tardó demasiado en volver</translation>
    </message>
    <message>
      <source>The code that Salesforce gave was used or expired already. Sign in again. {message}</source>
      <translation>El código que dio Salesforce ya se había usado o había caducado. Inicie sesión de nuevo. {message}</translation>
    </message>
    <message>
      <source>Access was denied in the browser</source>
      <translation>Se denegó el acceso en el navegador</translation>
    </message>
    <message>
      <source>Sign in again and press Allow, if that was not meant.</source>
      <translation>Si no era su intención, inicie sesión de nuevo y pulse Permitir (Allow).</translation>
    </message>
    <message>
      <source>The app does not allow this way of signing in</source>
      <translation>La aplicación no permite esta forma de iniciar sesión</translation>
    </message>
    <message>
      <source>Switch on the Authorization Code and Refresh Token flows (for a key: JWT Bearer Flow) in the OAuth settings of the External Client App. Salesforce said: {message}</source>
      <translation>Active los flujos «Authorization Code» y «Refresh Token» (para una clave: «JWT Bearer Flow») en la configuración de OAuth de la External Client App. Salesforce respondió: {message}</translation>
    </message>
    <message>
      <source>Salesforce refused the sign-in</source>
      <translation>Salesforce rechazó el inicio de sesión</translation>
    </message>
    <message>
      <source>Salesforce said: {message} Sign in again; if it stays so, the login history of the user in Setup tells more.</source>
      <translation>Salesforce respondió: {message} Inicie sesión de nuevo; si persiste, el historial de inicios de sesión del usuario en Configuración dice más.</translation>
    </message>
    <message>
      <source>Salesforce does not let this network in</source>
      <translation>Salesforce no admite esta red</translation>
    </message>
    <message>
      <source>The address of this network is outside the allowed ranges. Add it to the login IP ranges of the user's profile or to Network Access, or set IP Relaxation of the External Client App to “Relax IP restrictions”.</source>
      <translation>La dirección de esta red está fuera de los intervalos permitidos. Añádala a los intervalos de IP de inicio de sesión del perfil del usuario o a «Network Access», o ajuste «IP Relaxation» de la External Client App a «Relax IP restrictions».</translation>
    </message>
    <message>
      <source>Salesforce gave no refresh token</source>
      <translation>Salesforce no dio un token de actualización</translation>
    </message>
    <message>
      <source>The nightly sync needs one. Add the scope “Perform requests at any time (refresh_token, offline_access)” to the External Client App, wait up to thirty minutes and sign in again.</source>
      <translation>La sincronización nocturna lo necesita. Añada el alcance «Perform requests at any time (refresh_token, offline_access)» a la External Client App, espere hasta treinta minutos e inicie sesión de nuevo.</translation>
    </message>
    <message>
      <source>This org is not active any more</source>
      <translation>Esta organización ya no está activa</translation>
    </message>
    <message>
      <source>An expired trial or a deleted sandbox answers so. Use the address of an active org.</source>
      <translation>Así responde una prueba vencida o un sandbox eliminado. Use la dirección de una organización activa.</translation>
    </message>
    <message>
      <source>Salesforce did not accept the proof key of this sign-in</source>
      <translation>Salesforce no aceptó la clave de prueba de este inicio de sesión</translation>
    </message>
    <message>
      <source>Something on the way changed the request. Sign in again; if it stays so, report it. {message}</source>
      <translation>Algo cambió la solicitud por el camino. Inicie sesión de nuevo; si persiste, informe del error. {message}</translation>
    </message>
    <message>
      <source>The app lacks a scope</source>
      <translation>A la aplicación le falta un alcance</translation>
    </message>
    <message>
      <source>Add “Manage user data via APIs (api)” and “Perform requests at any time (refresh_token, offline_access)” to the External Client App, and wait up to thirty minutes.</source>
      <translation>Añada «Manage user data via APIs (api)» y «Perform requests at any time (refresh_token, offline_access)» a la External Client App y espere hasta treinta minutos.</translation>
    </message>
    <message>
      <source>The External Client App asks for a secret</source>
      <translation>La External Client App pide un secreto</translation>
    </message>
    <message>
      <source>A desktop program cannot keep one. Switch off both “Require secret for Web Server Flow” and “Require secret for Refresh Token Flow” in the app's OAuth settings, save, wait up to thirty minutes and try again.</source>
      <translation>Un programa de escritorio no puede guardarlo. Desactive «Require secret for Web Server Flow» y «Require secret for Refresh Token Flow» en la configuración de OAuth de la aplicación, guarde, espere hasta treinta minutos e inténtelo de nuevo.</translation>
    </message>
    <message>
      <source>Too many sign-ins in a short time</source>
      <translation>Demasiados inicios de sesión en poco tiempo</translation>
    </message>
    <message>
      <source>Salesforce asks to wait. Try again in an hour. {message}</source>
      <translation>Salesforce pide esperar. Inténtelo de nuevo dentro de una hora. {message}</translation>
    </message>
    <message>
      <source>Salesforce refused the sign-in: {raw_code}</source>
      <translation>Salesforce rechazó el inicio de sesión: {raw_code}</translation>
    </message>
    <message>
      <source>Salesforce said: {message} The login history of the user in Setup tells more.</source>
      <translation>Salesforce respondió: {message} El historial de inicios de sesión del usuario en Configuración dice más.</translation>
    </message>
    <message>
      <source>The Salesforce user is frozen</source>
      <translation>El usuario de Salesforce está congelado</translation>
    </message>
    <message>
      <source>Unfreeze the user in Setup under Users. Salesforce freezes users itself that come through an anonymising VPN or proxy: leave that off.</source>
      <translation>Descongélelo en Configuración, en Usuarios. El propio Salesforce congela a los usuarios que llegan por una VPN o un proxy anónimos: no los use.</translation>
    </message>
    <message>
      <source>The Salesforce user is not active</source>
      <translation>El usuario de Salesforce no está activo</translation>
    </message>
    <message>
      <source>Activate the user in Setup under Users, or sign in with another one.</source>
      <translation>Active el usuario en Configuración, en Usuarios, o inicie sesión con otro.</translation>
    </message>
    <message>
      <source>This user may not use the app</source>
      <translation>Este usuario no puede usar la aplicación</translation>
    </message>
    <message>
      <source>The app lets pre-authorised users in only. In External Client App Manager, under Policies, add a permission set or profile of the user, or choose “All users may self-authorize”.</source>
      <translation>La aplicación solo admite usuarios autorizados previamente. En External Client App Manager, en «Policies», añada un conjunto de permisos o un perfil del usuario, o elija «All users may self-authorize».</translation>
    </message>
    <message>
      <source>This way of signing in needs the org's own address</source>
      <translation>Esta forma de iniciar sesión necesita la dirección propia de la organización</translation>
    </message>
    <message>
      <source>Use https://YOUR-DOMAIN.my.salesforce.com instead of the common login page.</source>
      <translation>Use https://SU-DOMINIO.my.salesforce.com en lugar de la página de inicio de sesión común.</translation>
    </message>
    <message>
      <source>The connected user may not see {sobject} records</source>
      <translation>El usuario conectado no puede ver los registros de {sobject}</translation>
    </message>
    <message>
      <source>Give the user's profile or a permission set read and edit access to {sobject}.</source>
      <translation>Dé al perfil del usuario o a un conjunto de permisos acceso de lectura y edición a {sobject}.</translation>
    </message>
    <message>
      <source>The person's {sobject} is not compared</source>
      <translation>El registro de {sobject} de la persona no se compara</translation>
    </message>
    <message>
      <source>The opt-out field of {sobject} is hidden or missing: run optoutctl check.</source>
      <translation>El campo Exclusión de {sobject} está oculto o no existe: ejecute optoutctl check.</translation>
    </message>
    <message>
      <source>Held: another org answered</source>
      <translation>Retenida: respondió otra organización</translation>
    </message>
    <message>
      <source>Its ID is not that of this profile; a refreshed sandbox gets a new one. Nothing was read or written. Sign in to the right org, or use a profile of its own for this one: --profile NAME.</source>
      <translation>Su ID no es el de este perfil; un sandbox actualizado recibe uno nuevo. No se leyó ni se escribió nada. Inicie sesión en la organización correcta o use un perfil propio para esta: --profile NOMBRE.</translation>
    </message>
    <message>
      <source>Something unexpected happened ({kind})</source>
      <translation>Ocurrió algo inesperado ({kind})</translation>
    </message>
    <message>
      <source>The details are in the log. It is tried again; the other parts go on.</source>
      <translation>Los detalles están en el registro de actividad. Se reintenta; las demás partes continúan.</translation>
    </message>
    <message>
      <source>The passphrase of the key is missing</source>
      <translation>Falta la frase de contraseña de la clave</translation>
    </message>
    <message>
      <source>Sign in with the key again, or, on a server, give it in the environment variable {variable}.</source>
      <translation>Inicie sesión con la clave de nuevo o, en un servidor, indíquela en la variable de entorno {variable}.</translation>
    </message>
    <message>
      <source>The passphrase does not fit the key</source>
      <translation>La frase de contraseña no corresponde a la clave</translation>
    </message>
    <message>
      <source>{path} cannot be opened with it. Nothing was changed.</source>
      <translation>No se puede abrir {path} con ella. No se cambió nada.</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>En pausa</translation>
    </message>
    <message>
      <source>The nightly sync was paused when this night came.</source>
      <translation>La sincronización nocturna estaba en pausa cuando llegó esta noche.</translation>
    </message>
    <message>
      <source>Nobody has the address {address}</source>
      <translation>Nadie tiene la dirección {address}</translation>
    </message>
    <message>
      <source>See who is known: optoutctl people match, or import a file.</source>
      <translation>Consulte quién se conoce: optoutctl people match, o importe un archivo.</translation>
    </message>
    <message>
      <source>There is a profile of that name already</source>
      <translation>Ya existe un perfil con ese nombre</translation>
    </message>
    <message>
      <source>Choose another name than {name}.</source>
      <translation>Elija otro nombre que no sea {name}.</translation>
    </message>
    <message>
      <source>“{name}” cannot be the name of a profile</source>
      <translation>«{name}» no puede ser el nombre de un perfil</translation>
    </message>
    <message>
      <source>Use letters, digits, dots, dashes and underscores, at most 64 of them.</source>
      <translation>Use letras, cifras, puntos, guiones y guiones bajos, como máximo 64.</translation>
    </message>
    <message>
      <source>This is not the address of a proxy</source>
      <translation>Esta no es la dirección de un proxy</translation>
    </message>
    <message>
      <source>It looks like proxy.example.com:8080, or user@proxy.example.com:8080. The password is entered apart.</source>
      <translation>Tiene la forma proxy.example.com:8080 o usuario@proxy.example.com:8080. La contraseña se introduce aparte.</translation>
    </message>
    <message>
      <source>The proxy's address is missing</source>
      <translation>Falta la dirección del proxy</translation>
    </message>
    <message>
      <source>Enter it, such as proxy.example.com:8080, or choose no proxy or the system's.</source>
      <translation>Introdúzcala, por ejemplo proxy.example.com:8080, o elija ningún proxy o el del sistema.</translation>
    </message>
    <message>
      <source>The proxy did not let the call to {host} through</source>
      <translation>El proxy no dejó pasar la llamada a {host}</translation>
    </message>
    <message>
      <source>Check the proxy of this computer.</source>
      <translation>Revise el proxy de este equipo.</translation>
    </message>
    <message>
      <source>The proxy asks for a user name and password</source>
      <translation>El proxy pide nombre de usuario y contraseña</translation>
    </message>
    <message>
      <source>Enter the user in the proxy's address (user@host:port) and the password beside it; it goes to the keyring.</source>
      <translation>Introduzca el usuario en la dirección del proxy (usuario@host:puerto) y la contraseña al lado; se guarda en el llavero.</translation>
    </message>
    <message>
      <source>The proxy cannot be reached</source>
      <translation>No se puede acceder al proxy</translation>
    </message>
    <message>
      <source>{proxy} did not answer. Check its host and port, and that this computer is in the right network.</source>
      <translation>{proxy} no respondió. Revise su host y su puerto, y que este equipo esté en la red correcta.</translation>
    </message>
    <message>
      <source>Ready to deliver</source>
      <translation>Listo para enviar</translation>
    </message>
    <message>
      <source>{waiting} wait for a later try.</source>
      <translation>{waiting} esperan un intento posterior.</translation>
    </message>
    <message>
      <source>A quotation mark is opened and never closed</source>
      <translation>Unas comillas se abren y no se cierran</translation>
    </message>
    <message>
      <source>What follows cannot be told apart. Mend the row or export the file again.</source>
      <translation>Lo que sigue no se puede separar. Corrija la fila o exporte el archivo de nuevo.</translation>
    </message>
    <message>
      <source>The record was deleted in Salesforce</source>
      <translation>El registro se eliminó en Salesforce</translation>
    </message>
    <message>
      <source>Link the person to another Contact or Lead, or leave it: nobody mails a deleted record.</source>
      <translation>Vincule la persona a otro Contacto o Posible cliente, o déjelo así: nadie escribe a un registro eliminado.</translation>
    </message>
    <message>
      <source>The record is not there, or hidden from the connected user</source>
      <translation>El registro no existe o está oculto para el usuario conectado</translation>
    </message>
    <message>
      <source>Check the Salesforce ID, and that the user has “View All” on Contacts and Leads. {message}</source>
      <translation>Compruebe el ID de Salesforce y que el usuario tenga «View All» sobre Contactos y Posibles clientes. {message}</translation>
    </message>
    <message>
      <source>Salesforce did not understand a request of this program</source>
      <translation>Salesforce no entendió una solicitud de este programa</translation>
    </message>
    <message>
      <source>This is a fault of the program: report it with this text. Nothing was changed by it. It said: {message}</source>
      <translation>Es un fallo del programa: informe de él con este texto. No se cambió nada. Salesforce respondió: {message}</translation>
    </message>
    <message>
      <source>{address} stays unsubscribed</source>
      <translation>La suscripción de {address} sigue cancelada</translation>
    </message>
    <message>
      <source>Not every box could be cleared, so our side did not change; the next push ticks the others again.</source>
      <translation>No se pudieron desmarcar todas las casillas, así que nuestro lado no cambió; el próximo envío marca de nuevo las demás.</translation>
    </message>
    <message>
      <source>A re-subscription needs a name, a reason and evidence</source>
      <translation>Restablecer una suscripción requiere un nombre, un motivo y evidencia</translation>
    </message>
    <message>
      <source>“{what}” is empty. Say who does it (--by), why (--reason) and what proves the wish (--evidence).</source>
      <translation>«{what}» está vacío. Indique quién lo hace (--by), por qué (--reason) y qué demuestra el deseo (--evidence).</translation>
    </message>
    <message>
      <source>The mail {id} was decided before</source>
      <translation>El correo {id} ya se decidió antes</translation>
    </message>
    <message>
      <source>It was {state}. A decision stands.</source>
      <translation>Estaba {state}. Una decisión se mantiene.</translation>
    </message>
    <message>
      <source>Somebody forwarded this mail</source>
      <translation>Alguien reenvió este correo</translation>
    </message>
    <message>
      <source>Accept it for the address that is meant, or dismiss it.</source>
      <translation>Acéptelo para la dirección correspondiente o descártelo.</translation>
    </message>
    <message>
      <source>The mail {id} names no address</source>
      <translation>El correo {id} no nombra ninguna dirección</translation>
    </message>
    <message>
      <source>Give the address of the person who is meant.</source>
      <translation>Indique la dirección de la persona a la que se refiere.</translation>
    </message>
    <message>
      <source>It is not clear who asks</source>
      <translation>No está claro quién lo pide</translation>
    </message>
    <message>
      <source>Accept it with the address of the person who is meant, or dismiss it.</source>
      <translation>Acéptelo con la dirección de la persona a la que se refiere o descártelo.</translation>
    </message>
    <message>
      <source>The mail names another address than its sender's</source>
      <translation>El correo nombra otra dirección que la de su remitente</translation>
    </message>
    <message>
      <source>It is not clear whether this mail asks for a stop</source>
      <translation>No está claro si este correo pide dejar de recibir correo</translation>
    </message>
    <message>
      <source>Read it, then accept or dismiss.</source>
      <translation>Léalo y después acéptelo o descártelo.</translation>
    </message>
    <message>
      <source>There is no mail {id} to review</source>
      <translation>No hay ningún correo {id} por revisar</translation>
    </message>
    <message>
      <source>See the list: optoutctl ways-in review</source>
      <translation>Consulte la lista: optoutctl ways-in review</translation>
    </message>
    <message>
      <source>Somebody else is writing the record</source>
      <translation>Otro está escribiendo el registro</translation>
    </message>
    <message>
      <source>It is tried again. {message}</source>
      <translation>Se reintenta. {message}</translation>
    </message>
    <message>
      <source>Salesforce did not get to this record</source>
      <translation>Salesforce no llegó a este registro</translation>
    </message>
    <message>
      <source>The job ended before its turn; it is tried again with the next sync.</source>
      <translation>El trabajo terminó antes de su turno; se reintenta en la próxima sincronización.</translation>
    </message>
    <message>
      <source>Another run is under way</source>
      <translation>Hay otra ejecución en curso</translation>
    </message>
    <message>
      <source>Wait until it has ended; its result appears in the history.</source>
      <translation>Espere a que termine; su resultado aparece en el historial.</translation>
    </message>
    <message>
      <source>There is no run {run}</source>
      <translation>No existe la ejecución {run}</translation>
    </message>
    <message>
      <source>See the list: optoutctl runs</source>
      <translation>Consulte la lista: optoutctl runs</translation>
    </message>
    <message>
      <source>There is no Marketo Sales Opt Out field on {sobject} that this user can see</source>
      <translation>No hay en {sobject} un campo Exclusión ventas de marketing que este usuario pueda ver</translation>
    </message>
    <message>
      <source>Install the vendor's package (Marketo Customizations for Sales Connect) or make its field visible, or choose Email Opt Out: optoutctl settings set sync.field email_opt_out</source>
      <translation>Instale el paquete del proveedor (Marketo Customizations for Sales Connect), haga visible su campo o elija Exclusión correo electrónico: optoutctl settings set sync.field email_opt_out</translation>
    </message>
    <message>
      <source>Salesforce failed without saying why</source>
      <translation>Salesforce falló sin decir por qué</translation>
    </message>
    <message>
      <source>It is tried again later. {message}</source>
      <translation>Se reintenta más tarde. {message}</translation>
    </message>
    <message>
      <source>The Salesforce ID {value} has lost its upper and lower case</source>
      <translation>El ID de Salesforce {value} perdió sus mayúsculas y minúsculas</translation>
    </message>
    <message>
      <source>With 15 characters it cannot be restored. Export the IDs with 18 characters.</source>
      <translation>Con 15 caracteres no se pueden recuperar. Exporte los ID con 18 caracteres.</translation>
    </message>
    <message>
      <source>The Salesforce ID {value} has a wrong letter</source>
      <translation>El ID de Salesforce {value} tiene una letra equivocada</translation>
    </message>
    <message>
      <source>Its last three characters do not fit the others. Copy it from Salesforce again.</source>
      <translation>Sus tres últimos caracteres no concuerdan con los demás. Cópielo de nuevo de Salesforce.</translation>
    </message>
    <message>
      <source>The row has two different Salesforce IDs</source>
      <translation>La fila tiene dos ID de Salesforce distintos</translation>
    </message>
    <message>
      <source>{value} and {other}. Leave one for a Contact and one for a Lead.</source>
      <translation>{value} y {other}. Deje uno para un Contacto y uno para un Posible cliente.</translation>
    </message>
    <message>
      <source>“{value}” is not a Salesforce ID</source>
      <translation>«{value}» no es un ID de Salesforce</translation>
    </message>
    <message>
      <source>It has 15 or 18 letters and digits, and starts with 003 (Contact) or 00Q (Lead).</source>
      <translation>Tiene 15 o 18 letras y cifras, y empieza por 003 (Contacto) o 00Q (Posible cliente).</translation>
    </message>
    <message>
      <source>{value} is the ID of another kind of record {object}</source>
      <translation>{value} es el ID de otro tipo de registro {object}</translation>
    </message>
    <message>
      <source>The ID of a Contact (003…) or a Lead (00Q…) is needed.</source>
      <translation>Hace falta el ID de un Contacto (003…) o de un Posible cliente (00Q…).</translation>
    </message>
    <message>
      <source>Salesforce is not available for the moment</source>
      <translation>Salesforce no está disponible por el momento</translation>
    </message>
    <message>
      <source>“{value}” does not fit {key}</source>
      <translation>«{value}» no es válido para {key}</translation>
    </message>
    <message>
      <source>{reason}.</source>
      <translation>{reason}.</translation>
    </message>
    <message>
      <source>There is no setting “{key}”</source>
      <translation>No existe el ajuste «{key}»</translation>
    </message>
    <message>
      <source>The settings are: {known}.</source>
      <translation>Los ajustes son: {known}.</translation>
    </message>
    <message>
      <source>The settings file cannot be read</source>
      <translation>No se puede leer el archivo de configuración</translation>
    </message>
    <message>
      <source>{path}: {reason}. Nothing was changed. Mend the file, or move it away to start with the defaults.</source>
      <translation>{path}: {reason}. No se cambió nada. Corrija el archivo, o muévalo a otro lugar para empezar con los valores predeterminados.</translation>
    </message>
    <message>
      <source>The settings could not be saved</source>
      <translation>No se pudo guardar la configuración</translation>
    </message>
    <message>
      <source>{path}: {reason}. Nothing was changed. Free some space or make the folder writeable, then try again.</source>
      <translation>{path}: {reason}. No se cambió nada. Libere espacio o permita la escritura en la carpeta e inténtelo de nuevo.</translation>
    </message>
    <message>
      <source>Held: one side holds much less than at the last sync</source>
      <translation>Retenida: un lado contiene mucho menos que en la última sincronización</translation>
    </message>
    <message>
      <source>Nothing was written. A restored backup, a refreshed sandbox or lost rights look like this. If it is right, let the plan go: optoutctl held</source>
      <translation>No se escribió nada. Así se ven una copia de seguridad restaurada, un sandbox actualizado o derechos perdidos. Si es correcto, deje continuar el plan: optoutctl held</translation>
    </message>
    <message>
      <source>Sign in to Salesforce again</source>
      <translation>Inicie sesión en Salesforce de nuevo</translation>
    </message>
    <message>
      <source>Salesforce has ended the session, or you signed out. Until somebody signs in, nothing is sent and nothing is lost: what was collected waits. {message}</source>
      <translation>Salesforce terminó la sesión, o usted la cerró. Hasta que alguien inicie sesión no se envía ni se pierde nada: lo recogido espera. {message}</translation>
    </message>
    <message>
      <source>Another process is signing in</source>
      <translation>Otro proceso está iniciando sesión</translation>
    </message>
    <message>
      <source>It has not finished for a while. It is tried again later.</source>
      <translation>No ha terminado desde hace un rato. Se reintenta más tarde.</translation>
    </message>
    <message>
      <source>The sign-in was cancelled</source>
      <translation>El inicio de sesión se canceló</translation>
    </message>
    <message>
      <source>Nothing was kept. Sign in again when you are ready.</source>
      <translation>No se guardó nada. Inicie sesión de nuevo cuando quiera.</translation>
    </message>
    <message>
      <source>Salesforce has ended the session</source>
      <translation>Salesforce terminó la sesión</translation>
    </message>
    <message>
      <source>It was revoked, not used for too long, or replaced by newer sign-ins. Sign in again.</source>
      <translation>Se revocó, no se usó durante demasiado tiempo o la sustituyeron inicios de sesión más recientes. Inicie sesión de nuevo.</translation>
    </message>
    <message>
      <source>Nobody finished the sign-in within {minutes} minutes</source>
      <translation>Nadie completó el inicio de sesión en {minutes} minutos</translation>
    </message>
    <message>
      <source>Start it again. If the browser showed an error of Salesforce instead of a login page, that error is only to be seen there: OAUTH_EC_APP_NOT_FOUND means that the address is not that of the org in which the External Client App was made; OAUTH_APPROVAL_ERROR_GENERIC that the app is not installed; OAUTH_APP_BLOCKED that an admin blocked it.</source>
      <translation>Inícielo otra vez. Si el navegador mostró un error de Salesforce en lugar de la página de inicio de sesión, ese error solo se ve allí: OAUTH_EC_APP_NOT_FOUND significa que la dirección no es la de la organización donde se creó la External Client App; OAUTH_APPROVAL_ERROR_GENERIC, que la aplicación no está instalada; OAUTH_APP_BLOCKED, que un administrador la bloqueó.</translation>
    </message>
    <message>
      <source>Signed out</source>
      <translation>Sesión cerrada</translation>
    </message>
    <message>
      <source>Sign in to go on. What was collected waits.</source>
      <translation>Inicie sesión para continuar. Lo recogido espera.</translation>
    </message>
    <message>
      <source>No sync has succeeded for {hours} hours</source>
      <translation>Ninguna sincronización ha tenido éxito desde hace {hours} horas</translation>
    </message>
    <message>
      <source>The two sides may differ by now. Look at the last runs, or sync by hand.</source>
      <translation>Los dos lados pueden diferir a estas alturas. Mire las últimas ejecuciones o sincronice a mano.</translation>
    </message>
    <message>
      <source>No sync has succeeded for {days} days</source>
      <translation>Ninguna sincronización ha tenido éxito desde hace {days} días</translation>
    </message>
    <message>
      <source>People who said “stop” may get mail. Look at the last runs, then sync by hand.</source>
      <translation>Personas que dijeron «basta» pueden recibir correo. Mire las últimas ejecuciones y sincronice a mano.</translation>
    </message>
    <message>
      <source>The SQLite of this Python is too old</source>
      <translation>El SQLite de este Python es demasiado antiguo</translation>
    </message>
    <message>
      <source>It is {found}, and {needed} or newer is needed. Install Opt-Out Sync from its package, which brings its own, or with a newer Python. Nothing was changed.</source>
      <translation>Es {found} y hace falta {needed} o posterior. Instale Opt-Out Sync desde su paquete, que trae el suyo, o con un Python más nuevo. No se cambió nada.</translation>
    </message>
    <message>
      <source>Somebody else who unsubscribed has the same record</source>
      <translation>Otra persona que se dio de baja tiene el mismo registro</translation>
    </message>
    <message>
      <source>{message} is linked to it and said “stop” as well, so its box stays ticked. Link one of the two to a record of their own first.</source>
      <translation>{message} está vinculada a él y también pidió la baja, así que su casilla sigue marcada. Vincule antes a una de las dos personas con un registro propio.</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Detenida</translation>
    </message>
    <message>
      <source>The program was told to end; the rest is done when it runs again.</source>
      <translation>Se indicó al programa que terminara; el resto se hace cuando vuelva a ejecutarse.</translation>
    </message>
    <message>
      <source>The data could not be copied before the upgrade</source>
      <translation>Los datos no se pudieron copiar antes de la actualización</translation>
    </message>
    <message>
      <source>{path}: {reason}. Nothing was changed. Make room, or the folder writeable, and start the program again.</source>
      <translation>{path}: {reason}. No se cambió nada. Haga sitio o permita la escritura en la carpeta, e inicie el programa de nuevo.</translation>
    </message>
    <message>
      <source>The database is in use</source>
      <translation>La base de datos está en uso</translation>
    </message>
    <message>
      <source>Another program holds {path}. It is tried again with the next run.</source>
      <translation>Otro programa ocupa {path}. Se reintenta en la próxima ejecución.</translation>
    </message>
    <message>
      <source>The database file is damaged</source>
      <translation>El archivo de la base de datos está dañado</translation>
    </message>
    <message>
      <source>{path}: {reason}. Move the file away and restore a backup, or import the people again: the opt-outs that Salesforce knows come back with the next sync.</source>
      <translation>{path}: {reason}. Mueva el archivo a otro lugar y restaure una copia de seguridad, o importe las personas de nuevo: las exclusiones que conoce Salesforce vuelven con la próxima sincronización.</translation>
    </message>
    <message>
      <source>The database refused</source>
      <translation>La base de datos lo rechazó</translation>
    </message>
    <message>
      <source>{path} could not grow. Free some space and try again; nothing was lost.</source>
      <translation>{path} no pudo crecer. Libere espacio e inténtelo de nuevo; no se perdió nada.</translation>
    </message>
    <message>
      <source>The database file cannot be written</source>
      <translation>No se puede escribir en el archivo de la base de datos</translation>
    </message>
    <message>
      <source>{path}: {reason}. Make it writeable and try again.</source>
      <translation>{path}: {reason}. Permita la escritura e inténtelo de nuevo.</translation>
    </message>
    <message>
      <source>This data was written by a newer version of Opt-Out Sync</source>
      <translation>Estos datos los escribió una versión más reciente de Opt-Out Sync</translation>
    </message>
    <message>
      <source>{path} has version {found}, this program knows {known}. Install the newer program. Nothing was changed.</source>
      <translation>{path} tiene la versión {found}; este programa conoce la {known}. Instale el programa más reciente. No se cambió nada.</translation>
    </message>
    <message>
      <source>The database server cannot be reached</source>
      <translation>No se puede acceder al servidor de base de datos</translation>
    </message>
    <message>
      <source>{path}: {reason}. Check that it runs and that this machine may connect. It is tried again; nothing was lost.</source>
      <translation>{path}: {reason}. Compruebe que esté en marcha y que este equipo pueda conectarse. Se reintenta; no se perdió nada.</translation>
    </message>
    <message>
      <source>That is not the address of a PostgreSQL database</source>
      <translation>Esa no es la dirección de una base de datos PostgreSQL</translation>
    </message>
    <message>
      <source>It looks like postgresql://user@host/database. Keep the password in .pgpass or in OPTOUT_SYNC_DATABASE_URL.</source>
      <translation>Tiene la forma postgresql://usuario@host/base. Guarde la contraseña en .pgpass o en OPTOUT_SYNC_DATABASE_URL.</translation>
    </message>
    <message>
      <source>Salesforce says out, this side does not know it yet</source>
      <translation>Salesforce dice excluido, este lado aún no lo sabe</translation>
    </message>
    <message>
      <source>The next sync records it here.</source>
      <translation>La próxima sincronización lo registra aquí.</translation>
    </message>
    <message>
      <source>“{value}” is not a time</source>
      <translation>«{value}» no es una hora</translation>
    </message>
    <message>
      <source>Write it like 2026-11-23T10:00:00+01:00, with its offset from UTC.</source>
      <translation>Escríbala como 2026-11-23T10:00:00+01:00, con su diferencia respecto a UTC.</translation>
    </message>
    <message>
      <source>The time of an unsubscribe cannot lie in the future</source>
      <translation>La hora de una cancelación de suscripción no puede estar en el futuro</translation>
    </message>
    <message>
      <source>{at} was given.</source>
      <translation>Se indicó {at}.</translation>
    </message>
    <message>
      <source>The timer does not see {names}</source>
      <translation>El temporizador no ve {names}</translation>
    </message>
    <message>
      <source>They are set in this shell only. Keep the database in the settings (optoutctl settings set store.url …), its password in .pgpass, and a passphrase in the keyring; without one: systemctl --user edit {timer}.service.</source>
      <translation>Solo están definidas en este terminal. Guarde la base de datos en la configuración (optoutctl settings set store.url …), su contraseña en .pgpass y una frase de contraseña en el llavero; sin llavero: systemctl --user edit {timer}.service.</translation>
    </message>
    <message>
      <source>The timer runs while you are logged in</source>
      <translation>El temporizador funciona mientras usted tiene la sesión abierta</translation>
    </message>
    <message>
      <source>For a computer where nobody logs in: loginctl enable-linger, and sign in with a key, since the keyring stays locked there.</source>
      <translation>Para un equipo en el que nadie inicia sesión: loginctl enable-linger, y conéctese con una clave, porque allí el llavero sigue bloqueado.</translation>
    </message>
    <message>
      <source>The timer starts another program than this one</source>
      <translation>El temporizador inicia un programa distinto de este</translation>
    </message>
    <message>
      <source>The program or the time was changed since. Set it anew: optoutctl timers install</source>
      <translation>El programa o la hora se cambiaron después. Instálelo de nuevo: optoutctl timers install</translation>
    </message>
    <message>
      <source>The timer is set, and rests until you log in</source>
      <translation>El temporizador está puesto y descansa hasta que usted inicie sesión</translation>
    </message>
    <message>
      <source>systemd does not run for this user now. On a server: loginctl enable-linger, then install the timer again.</source>
      <translation>systemd no se ejecuta ahora para este usuario. En un servidor: loginctl enable-linger, y después instale el temporizador de nuevo.</translation>
    </message>
    <message>
      <source>The system did not accept it</source>
      <translation>El sistema no lo aceptó</translation>
    </message>
    <message>
      <source>{program}: {reason}. What was there before still holds.</source>
      <translation>{program}: {reason}. Lo que había antes sigue valiendo.</translation>
    </message>
    <message>
      <source>The timer is set, but the system does not run it</source>
      <translation>El temporizador está puesto, pero el sistema no lo ejecuta</translation>
    </message>
    <message>
      <source>Set it anew: optoutctl timers install</source>
      <translation>Instálelo de nuevo: optoutctl timers install</translation>
    </message>
    <message>
      <source>This system has no {program}</source>
      <translation>Este sistema no tiene {program}</translation>
    </message>
    <message>
      <source>Run “optoutctl agent” all the time instead, or let cron start “optoutctl sync --if-due” twice an hour.</source>
      <translation>Ejecute «optoutctl agent» de forma permanente, o haga que cron inicie «optoutctl sync --if-due» dos veces por hora.</translation>
    </message>
    <message>
      <source>The certificate of {host} is not trusted</source>
      <translation>El certificado de {host} no es de confianza</translation>
    </message>
    <message>
      <source>{reason}. If your company inspects traffic, give its certificate with --ca FILE. The check is not skipped.</source>
      <translation>{reason}. Si su empresa inspecciona el tráfico, indique su certificado con --ca ARCHIVO. La comprobación no se omite.</translation>
    </message>
    <message>
      <source>Salesforce does not accept the access token any more</source>
      <translation>Salesforce ya no acepta el token de acceso</translation>
    </message>
    <message>
      <source>Sign in again: optoutctl signin, or optoutctl connect with a new token. Nothing collected is lost; it waits.</source>
      <translation>Inicie sesión de nuevo: optoutctl signin, u optoutctl connect con un token nuevo. Lo recogido no se pierde; espera.</translation>
    </message>
    <message>
      <source>There is no access token</source>
      <translation>No hay token de acceso</translation>
    </message>
    <message>
      <source>Connect again: optoutctl connect --instance-url https://…</source>
      <translation>Conecte de nuevo: optoutctl connect --instance-url https://…</translation>
    </message>
    <message>
      <source>The access token is longer than a keyring takes</source>
      <translation>El token de acceso es más largo de lo que admite un llavero</translation>
    </message>
    <message>
      <source>More than {limit} characters. Switch off “JSON Web Token (JWT)-based access tokens” in the External Client App and connect again.</source>
      <translation>Más de {limit} caracteres. Desactive «JSON Web Token (JWT)-based access tokens» en la External Client App y conecte de nuevo.</translation>
    </message>
    <message>
      <source>The org is busy with other API calls</source>
      <translation>La organización está ocupada con otras llamadas a la API</translation>
    </message>
    <message>
      <source>Salesforce said: {message} It is tried again.</source>
      <translation>Salesforce respondió: {message} Se reintenta.</translation>
    </message>
    <message>
      <source>The row has more cells than the header has columns</source>
      <translation>La fila tiene más celdas que columnas el encabezado</translation>
    </message>
    <message>
      <source>{found} instead of {expected}. A value with the delimiter in it must stand in quotation marks.</source>
      <translation>{found} en lugar de {expected}. Un valor que contiene el separador debe ir entre comillas.</translation>
    </message>
    <message>
      <source>A trigger or flow in Salesforce failed</source>
      <translation>Un desencadenador o flujo de Salesforce falló</translation>
    </message>
    <message>
      <source>It is tried again; if it stays, an admin looks at the automation: {message}</source>
      <translation>Se reintenta; si persiste, un administrador revisa la automatización: {message}</translation>
    </message>
    <message>
      <source>Nothing was undone</source>
      <translation>No se deshizo nada</translation>
    </message>
    <message>
      <source>{put_back} changes of run {run} would be put back, {left} left. Look with --preview, then add --yes.</source>
      <translation>Se restituirían {put_back} cambios de la ejecución {run} y se dejarían {left}. Mire con --preview y añada --yes.</translation>
    </message>
    <message>
      <source>Run {run} cannot be undone</source>
      <translation>La ejecución {run} no se puede deshacer</translation>
    </message>
    <message>
      <source>It is a {kind} ({state}). Syncs and pushes that have ended can be; a new unsubscribe ends a re-subscription.</source>
      <translation>Es de tipo {kind} ({state}). Se pueden deshacer las sincronizaciones y los envíos terminados; una suscripción restablecida termina con una nueva cancelación.</translation>
    </message>
    <message>
      <source>This change is left out</source>
      <translation>Este cambio queda fuera</translation>
    </message>
    <message>
      <source>An undo took it back, or somebody excluded it from a plan. It stays so until the person unsubscribes anew, or: optoutctl held let-go ADDRESS</source>
      <translation>Se deshizo, o alguien lo excluyó de un plan. Queda así hasta que la persona cancele su suscripción de nuevo, o con: optoutctl held let-go DIRECCIÓN</translation>
    </message>
    <message>
      <source>Something unexpected happened</source>
      <translation>Ocurrió algo inesperado</translation>
    </message>
    <message>
      <source>The run ended early; the next sync does the rest.</source>
      <translation>La ejecución terminó antes de tiempo; la próxima sincronización hace el resto.</translation>
    </message>
    <message>
      <source>Salesforce refused</source>
      <translation>Salesforce lo rechazó</translation>
    </message>
    <message>
      <source>It said: {message}</source>
      <translation>Respondió: {message}</translation>
    </message>
    <message>
      <source>{host} cannot be reached</source>
      <translation>No se puede acceder a {host}</translation>
    </message>
    <message>
      <source>Check address, port, proxy and network. It is tried again later.</source>
      <translation>Revise la dirección, el puerto, el proxy y la red. Se reintenta más tarde.</translation>
    </message>
    <message>
      <source>Salesforce does not let the connected user in</source>
      <translation>Salesforce no deja entrar al usuario conectado</translation>
    </message>
    <message>
      <source>An admin looks in Setup → Users whether the user is active, frozen, or has a password that ended. It said: {message}</source>
      <translation>Un administrador mira en Configuración → Usuarios si el usuario está activo o congelado, o si su contraseña caducó. Salesforce respondió: {message}</translation>
    </message>
    <message>
      <source>The connected user may not work from here, or not at this hour</source>
      <translation>El usuario conectado no puede trabajar desde aquí o a esta hora</translation>
    </message>
    <message>
      <source>An admin looks at the login hours and login IP ranges of the user's profile. It said: {message}</source>
      <translation>Un administrador revisa el horario y los intervalos de IP de inicio de sesión del perfil del usuario. Salesforce respondió: {message}</translation>
    </message>
    <message>
      <source>Salesforce does not say who is signed in</source>
      <translation>Salesforce no dice quién inició sesión</translation>
    </message>
    <message>
      <source>{host} did not tell the user's ID. Give the External Client App the scope “Access the identity URL service”, or grant the access by hand.</source>
      <translation>{host} no indicó el ID del usuario. Dé a la External Client App el alcance «Access the identity URL service» o conceda el acceso a mano.</translation>
    </message>
    <message>
      <source>A validation rule in Salesforce refuses the change</source>
      <translation>Una regla de validación de Salesforce rechaza el cambio</translation>
    </message>
    <message>
      <source>An admin mends the record or the rule: {message}</source>
      <translation>Un administrador corrige el registro o la regla: {message}</translation>
    </message>
    <message>
      <source>Unsubscribed here, the push to Salesforce is on its way</source>
      <translation>Suscripción cancelada aquí, el envío a Salesforce está en camino</translation>
    </message>
    <message>
      <source>It goes out by itself; at once with: optoutctl push</source>
      <translation>Sale por sí solo; al instante con: optoutctl push</translation>
    </message>
    <message>
      <source>Looking every {minutes} minutes for boxes that were ticked in Salesforce</source>
      <translation>Mirando cada {minutes} minutos si se marcaron casillas en Salesforce</translation>
    </message>
    <message>
      <source>That is {calls} API calls a day.</source>
      <translation>Son {calls} llamadas a la API al día.</translation>
    </message>
    <message>
      <source>Salesforce can be watched</source>
      <translation>Salesforce se puede vigilar</translation>
    </message>
    <message>
      <source>{objects}: {calls} API calls a day.</source>
      <translation>{objects}: {calls} llamadas a la API al día.</translation>
    </message>
    <message>
      <source>This way in is not set up</source>
      <translation>Esta vía de entrada no está configurada</translation>
    </message>
    <message>
      <source>Fill in first: {missing}.</source>
      <translation>Complete primero: {missing}.</translation>
    </message>
    <message>
      <source>“{way}” does not run by itself</source>
      <translation>«{way}» no funciona por sí sola</translation>
    </message>
    <message>
      <source>The ways in that do are: {known}.</source>
      <translation>Las vías de entrada que sí lo hacen son: {known}.</translation>
    </message>
    <message>
      <source>It looks like https://YOUR-DOMAIN.my.salesforce.com.</source>
      <translation>Tiene la forma https://SU-DOMINIO.my.salesforce.com.</translation>
    </message>
    <message>
      <source>No file is chosen</source>
      <translation>No se eligió ningún archivo</translation>
    </message>
    <message>
      <source>Choose a CSV or Excel file of people, or another way.</source>
      <translation>Elija un archivo CSV o Excel de personas, u otra vía.</translation>
    </message>
    <message>
      <source>It is shown in Salesforce under External Client App Manager, in the settings of the app. The steps are below.</source>
      <translation>Se muestra en Salesforce en External Client App Manager, en la configuración de la aplicación. Los pasos están abajo.</translation>
    </message>
    <message>
      <source>The org is not confirmed yet</source>
      <translation>La organización todavía no está confirmada</translation>
    </message>
    <message>
      <source>Say that this is the right org to go on.</source>
      <translation>Confirme que esta es la organización correcta para continuar.</translation>
    </message>
    <message>
      <source>Salesforce has not answered yet</source>
      <translation>Salesforce todavía no ha respondido</translation>
    </message>
    <message>
      <source>Check again, or go back and sign in anew.</source>
      <translation>Compruebe de nuevo, o vuelva atrás e inicie sesión otra vez.</translation>
    </message>
    <message>
      <source>This org has no Marketo Sales Opt Out field</source>
      <translation>Esta organización no tiene un campo Exclusión ventas de marketing (Marketo Sales Opt Out)</translation>
    </message>
    <message>
      <source>Install the Marketo Sales Connect customizations in Salesforce, pick another checkbox, or choose Email Opt Out.</source>
      <translation>Instale en Salesforce las personalizaciones de Marketo Sales Connect, elija otra casilla o elija Exclusión correo electrónico.</translation>
    </message>
    <message>
      <source>Not signed in yet</source>
      <translation>Todavía no se ha iniciado sesión</translation>
    </message>
    <message>
      <source>Sign in to Salesforce to go on.</source>
      <translation>Inicie sesión en Salesforce para continuar.</translation>
    </message>
    <message>
      <source>This is not a time of day</source>
      <translation>Esto no es una hora del día</translation>
    </message>
    <message>
      <source>It looks like 20:00.</source>
      <translation>Tiene la forma 20:00.</translation>
    </message>
    <message>
      <source>This time zone is not known</source>
      <translation>Esta zona horaria no se conoce</translation>
    </message>
    <message>
      <source>Choose one of the list, such as America/Los_Angeles.</source>
      <translation>Elija una de la lista, por ejemplo America/Los_Angeles.</translation>
    </message>
    <message>
      <source>This is another org</source>
      <translation>Esta es otra organización</translation>
    </message>
    <message>
      <source>The profile belongs to {expected_name} ({expected}), but {found} answered. Nothing was read or written. Sign in to the right org, or use another profile: --profile NAME.</source>
      <translation>El perfil pertenece a {expected_name} ({expected}), pero respondió {found}. No se leyó ni se escribió nada. Inicie sesión en la organización correcta o use otro perfil: --profile NOMBRE.</translation>
    </message>
    <message>
      <source>The page layout cannot be read</source>
      <translation>No se puede leer el diseño de página</translation>
    </message>
    <message>
      <source>Salesforce sent XML that this program does not understand ({reason}). Nothing was changed. Add the field by hand; the steps are in the guide.</source>
      <translation>Salesforce envió XML que este programa no entiende ({reason}). No se cambió nada. Añada el campo a mano; los pasos están en la guía.</translation>
    </message>
    <message>
      <source>Opt-Out Sync keeps the e-mail opt-outs of Contacts and Leads in agreement with our sales e-mail tool.</source>
      <translation>Opt-Out Sync mantiene de acuerdo las exclusiones de correo electrónico de Contactos y Posibles clientes con nuestra herramienta de correo de ventas.</translation>
    </message>
    <message>
      <source>It could not do its work:</source>
      <translation>No pudo hacer su trabajo:</translation>
    </message>
    <message>
      <source>Error of the program</source>
      <translation>Error del programa</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Dirección</translation>
    </message>
    <message>
      <source>Salesforce's error code</source>
      <translation>Código de error de Salesforce</translation>
    </message>
    <message>
      <source>Salesforce's words</source>
      <translation>Palabras de Salesforce</translation>
    </message>
    <message>
      <source>Expected org</source>
      <translation>Organización esperada</translation>
    </message>
    <message>
      <source>Org that answered</source>
      <translation>Organización que respondió</translation>
    </message>
    <message>
      <source>Evidence</source>
      <translation>Evidencia</translation>
    </message>
    <message>
      <source>Evidence for {address}</source>
      <translation>Evidencia de {address}</translation>
    </message>
    <message>
      <source>Org {org} ({id}), written {when}. All times are UTC.</source>
      <translation>Organización {org} ({id}), escrito {when}. Todas las horas son UTC.</translation>
    </message>
    <message>
      <source>Timeline</source>
      <translation>Cronología</translation>
    </message>
    <message>
      <source>Every write</source>
      <translation>Cada escritura</translation>
    </message>
    <message>
      <source>How to check</source>
      <translation>Cómo comprobarlo</translation>
    </message>
    <message>
      <source>The person was deleted here; what follows is kept as proof.</source>
      <translation>La persona se eliminó aquí; lo que sigue se conserva como prueba.</translation>
    </message>
    <message>
      <source>not unsubscribed</source>
      <translation>suscripción no cancelada</translation>
    </message>
    <message>
      <source>The chain was whole when this was written. Last hash:</source>
      <translation>La cadena estaba íntegra cuando se escribió esto. Última huella:</translation>
    </message>
    <message>
      <source>The chain was BROKEN when this was written. Last hash:</source>
      <translation>La cadena estaba ROTA cuando se escribió esto. Última huella:</translation>
    </message>
    <message>
      <source>Each line holds the SHA-256 of its number, of the hash of the line before and of its own content (JSON with sorted keys, no spaces, ASCII); the first line follows 64 zeros. “optoutctl evidence verify” recomputes the whole chain in the store that it was exported from and names the first line that does not fit. Keep the last hash apart from this computer: a chain that ends otherwise, or no longer contains it, was changed.</source>
      <translation>Cada línea contiene el SHA-256 de su número, de la huella de la línea anterior y de su propio contenido (JSON con claves ordenadas, sin espacios, ASCII); la primera línea sigue a 64 ceros. «optoutctl evidence verify» recalcula toda la cadena en el almacén del que se exportó y nombra la primera línea que no concuerda. Guarde la última huella fuera de este equipo: una cadena que termina de otro modo, o que ya no la contiene, fue modificada.</translation>
    </message>
    <message>
      <source>at</source>
      <translation>cuándo</translation>
    </message>
    <message>
      <source>event</source>
      <translation>suceso</translation>
    </message>
    <message>
      <source>seconds since asked</source>
      <translation>segundos desde la petición</translation>
    </message>
    <message>
      <source>source</source>
      <translation>origen</translation>
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
      <translation>detalle</translation>
    </message>
    <message>
      <source>e-mail</source>
      <translation>correo electrónico</translation>
    </message>
    <message>
      <source>name</source>
      <translation>nombre</translation>
    </message>
    <message>
      <source>Contact</source>
      <translation>Contacto</translation>
    </message>
    <message>
      <source>Lead</source>
      <translation>Posible cliente</translation>
    </message>
    <message>
      <source>unsubscribed</source>
      <translation>suscripción cancelada</translation>
    </message>
    <message>
      <source>sequence</source>
      <translation>número</translation>
    </message>
    <message>
      <source>actor</source>
      <translation>quién</translation>
    </message>
    <message>
      <source>address</source>
      <translation>dirección</translation>
    </message>
    <message>
      <source>sobject</source>
      <translation>objeto</translation>
    </message>
    <message>
      <source>record_id</source>
      <translation>ID del registro</translation>
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
      <translation>valor nuevo</translation>
    </message>
    <message>
      <source>answer</source>
      <translation>respuesta</translation>
    </message>
    <message>
      <source>hash</source>
      <translation>huella</translation>
    </message>
    <message>
      <source>known</source>
      <translation>llegó</translation>
    </message>
    <message>
      <source>asked</source>
      <translation>pedida</translation>
    </message>
    <message>
      <source>noticed</source>
      <translation>recibida</translation>
    </message>
    <message>
      <source>recorded</source>
      <translation>registrada</translation>
    </message>
    <message>
      <source>written</source>
      <translation>escrita</translation>
    </message>
    <message>
      <source>verified</source>
      <translation>comprobada</translation>
    </message>
    <message>
      <source>already</source>
      <translation>ya estaba marcada</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>fallida</translation>
    </message>
    <message>
      <source>resubscribed</source>
      <translation>suscripción restablecida</translation>
    </message>
    <message>
      <source>cleared</source>
      <translation>casilla desmarcada</translation>
    </message>
    <message>
      <source>ended</source>
      <translation>cancelación terminada</translation>
    </message>
    <message>
      <source>undone</source>
      <translation>deshecha</translation>
    </message>
    <message>
      <source>left_out</source>
      <translation>dejada fuera</translation>
    </message>
    <message>
      <source>flipped</source>
      <translation>desmarcada por otros</translation>
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
      <translation>entregada a la herramienta de ventas</translation>
    </message>
    <message>
      <source>handover_confirmed</source>
      <translation>entrega confirmada</translation>
    </message>
    <message>
      <source>deleted</source>
      <translation>eliminada</translation>
    </message>
    <message>
      <source>What it wrote before it stopped stands in its outcomes. Allow more API calls in the settings, Safety, or let the plan go on the first page.</source>
      <translation>Lo que escribió antes de detenerse consta en sus resultados. Permita más llamadas a la API en la configuración, Seguridad, o deje continuar el plan en la primera página.</translation>
    </message>
    <message>
      <source>Nothing was written. Look at the plan on the first page, leave rows out, then let it go or drop it.</source>
      <translation>No se escribió nada. Mire el plan en la primera página, deje filas fuera y después déjelo continuar o descártelo.</translation>
    </message>
    <message>
      <source>The “stop” of this person is still on its way to Salesforce. Try again on the page Problems, then delete.</source>
      <translation>La petición de esta persona aún va camino de Salesforce. Reintente en la página Problemas y luego elimine.</translation>
    </message>
    <message>
      <source>Callers need the token: copy it on the page Ways in.</source>
      <translation>Quien llama necesita el token: cópielo en la página Entradas.</translation>
    </message>
    <message>
      <source>Send it as: Authorization: Bearer TOKEN. It is copied on the page Ways in.</source>
      <translation>Envíelo como: Authorization: Bearer TOKEN. Se copia en la página Entradas.</translation>
    </message>
    <message>
      <source>No plan waits. See the last runs on the page History.</source>
      <translation>Ningún plan espera. Consulte las últimas ejecuciones en la página Historial.</translation>
    </message>
    <message>
      <source>{change}. See its rows: Look at the plan, on the first page.</source>
      <translation>{change}. Consulte sus filas: Ver el plan, en la primera página.</translation>
    </message>
    <message>
      <source>{host}, {user}. Many providers want an app password here. Save it again: Set up, on the page Ways in.</source>
      <translation>{host}, {user}. Muchos proveedores exigen aquí una contraseña de aplicación. Guárdela de nuevo: Configurar, en la página Entradas.</translation>
    </message>
    <message>
      <source>Give it once; it goes to the keyring: Set up, on the page Ways in.</source>
      <translation>Indíquela una vez; se guarda en el llavero: Configurar, en la página Entradas.</translation>
    </message>
    <message>
      <source>Open the set-up: File, Set up.</source>
      <translation>Abra la configuración inicial: Archivo, Configurar.</translation>
    </message>
    <message>
      <source>The opt-out field of {sobject} is hidden or missing: open the set-up, page Check and mend.</source>
      <translation>El campo Exclusión de {sobject} está oculto o no existe: abra la configuración inicial, página Comprobar y arreglar.</translation>
    </message>
    <message>
      <source>Look among the people, or import a file.</source>
      <translation>Búsquela entre las personas, o importe un archivo.</translation>
    </message>
    <message>
      <source>See the list on the page Ways in.</source>
      <translation>Consulte la lista en la página Entradas.</translation>
    </message>
    <message>
      <source>See the list on the page History.</source>
      <translation>Consulte la lista en la página Historial.</translation>
    </message>
    <message>
      <source>Install the vendor's package (Marketo Customizations for Sales Connect) or make its field visible, or choose Email Opt Out in the settings, Sync with Salesforce.</source>
      <translation>Instale el paquete del proveedor (Marketo Customizations for Sales Connect), haga visible su campo o elija Exclusión correo electrónico en la configuración, Sincronización con Salesforce.</translation>
    </message>
    <message>
      <source>Nothing was written. A restored backup, a refreshed sandbox or lost rights look like this. If it is right, let the plan go on the first page.</source>
      <translation>No se escribió nada. Así se ven una copia de seguridad restaurada, un sandbox actualizado o derechos perdidos. Si es correcto, deje continuar el plan en la primera página.</translation>
    </message>
    <message>
      <source>They are set in this shell only. Keep the database in the settings file (store.url), its password in .pgpass, and a passphrase in the keyring; without one: systemctl --user edit {timer}.service.</source>
      <translation>Solo están definidas en este terminal. Guarde la base de datos en el archivo de configuración (store.url), su contraseña en .pgpass y una frase de contraseña en el llavero; sin llavero: systemctl --user edit {timer}.service.</translation>
    </message>
    <message>
      <source>The program or the time was changed since. Set it anew: switch it off and on in the settings, This computer.</source>
      <translation>El programa o la hora se cambiaron después. Instálelo de nuevo: desactívelo y actívelo en la configuración, Este equipo.</translation>
    </message>
    <message>
      <source>Set it anew: switch it off and on in the settings, This computer.</source>
      <translation>Instálelo de nuevo: desactívelo y actívelo en la configuración, Este equipo.</translation>
    </message>
    <message>
      <source>Let the app start when you log in instead: Settings, This computer.</source>
      <translation>Haga que la aplicación se inicie al iniciar sesión: Configuración, Este equipo.</translation>
    </message>
    <message>
      <source>Sign in again: Settings, Connection. Nothing collected is lost; it waits.</source>
      <translation>Vuelva a iniciar sesión: Configuración, Conexión. Nada de lo recogido se pierde; espera.</translation>
    </message>
    <message>
      <source>Sign in again: Settings, Connection.</source>
      <translation>Vuelva a iniciar sesión: Configuración, Conexión.</translation>
    </message>
    <message>
      <source>An undo took it back, or somebody excluded it from a plan. It stays so until the person unsubscribes anew.</source>
      <translation>Un deshacer lo revirtió, o alguien lo excluyó de un plan. Queda así hasta que la persona vuelva a darse de baja.</translation>
    </message>
    <message>
      <source>It goes out by itself; at once with Sync now.</source>
      <translation>Sale por sí sola; de inmediato con Sincronizar ahora.</translation>
    </message>
    <message>
      <source>Open External Client App Manager</source>
      <translation>Abra External Client App Manager</translation>
    </message>
    <message>
      <source>Log in to Salesforce as an admin, in the very org that is to be connected: a sandbox needs an app of its own. Open Setup, type External Client App Manager into Quick Find, open it and press New External Client App.</source>
      <translation>Inicie sesión en Salesforce como administrador, en la misma organización que se va a conectar: un sandbox necesita una aplicación propia. Abra Configuración, escriba External Client App Manager en la búsqueda rápida, ábralo y pulse «New External Client App».</translation>
    </message>
    <message>
      <source>Name the app</source>
      <translation>Dé nombre a la aplicación</translation>
    </message>
    <message>
      <source>Enter the name and your e-mail address. Distribution State stays Local.</source>
      <translation>Introduzca el nombre y su dirección de correo electrónico. «Distribution State» queda en «Local».</translation>
    </message>
    <message>
      <source>Switch on OAuth and paste the callback addresses</source>
      <translation>Active OAuth y pegue las direcciones de retorno</translation>
    </message>
    <message>
      <source>Under API (Enable OAuth Settings), switch on Enable OAuth and paste all of these lines into Callback URL.</source>
      <translation>En «API (Enable OAuth Settings)», active «Enable OAuth» y pegue todas estas líneas en «Callback URL».</translation>
    </message>
    <message>
      <source>The program signs in by OAuth.</source>
      <translation>El programa inicia sesión por OAuth.</translation>
    </message>
    <message>
      <source>Choose the scopes</source>
      <translation>Elija los alcances</translation>
    </message>
    <message>
      <source>Move both to the selected ones. No other scope is needed.</source>
      <translation>Pase ambos a los seleccionados. No hace falta ningún otro alcance.</translation>
    </message>
    <message>
      <source>Set the switches</source>
      <translation>Ajuste los interruptores</translation>
    </message>
    <message>
      <source>Set them as shown. What Salesforce has set itself and greyed out is right.</source>
      <translation>Póngalos como se muestra. Lo que Salesforce ya puso y aparece en gris está bien.</translation>
    </message>
    <message>
      <source>A program on a desktop cannot keep a secret; it proves itself by PKCE.</source>
      <translation>Un programa de escritorio no puede guardar un secreto; se acredita con PKCE.</translation>
    </message>
    <message>
      <source>Else the first sign-in works and the first night does not.</source>
      <translation>De lo contrario, el primer inicio de sesión funciona y la primera noche no.</translation>
    </message>
    <message>
      <source>Nobody who overhears the answer can use it.</source>
      <translation>Nadie que intercepte la respuesta puede usarla.</translation>
    </message>
    <message>
      <source>A stolen token is noticed and worth nothing.</source>
      <translation>Un token robado se detecta y no sirve para nada.</translation>
    </message>
    <message>
      <source>Such tokens do not work with page layouts.</source>
      <translation>Esos tokens no funcionan con los diseños de página.</translation>
    </message>
    <message>
      <source>Create the app and set its policies</source>
      <translation>Cree la aplicación y ajuste sus políticas</translation>
    </message>
    <message>
      <source>Press Create. On the tab Policies, let all users authorise themselves, or, stricter, pre-authorise a permission set of the user who signs in here. If laptops roam, relax the IP restrictions.</source>
      <translation>Pulse «Create». En la pestaña «Policies», permita que todos los usuarios se autoricen a sí mismos o, de forma más estricta, autorice previamente un conjunto de permisos del usuario que inicia sesión aquí. Si hay portátiles que cambian de red, relaje las restricciones de IP.</translation>
    </message>
    <message>
      <source>Copy the consumer key</source>
      <translation>Copie la clave de consumidor</translation>
    </message>
    <message>
      <source>On the tab Settings, under OAuth Settings, press Consumer Key and Secret, and paste the Consumer Key here. The secret is not needed. A new key takes about ten minutes until Salesforce knows it, a change up to thirty.</source>
      <translation>En la pestaña «Settings», en «OAuth Settings», pulse «Consumer Key and Secret» y pegue aquí la clave de consumidor (Consumer Key). El secreto no hace falta. Una clave nueva tarda unos diez minutos en ser conocida por Salesforce; un cambio, hasta treinta.</translation>
    </message>
  </context>
</TS>
