<?xml version='1.0' encoding='UTF-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
  <context>
    <name>Acting</name>
    <message numerus="yes">
      <source>%Ln unsubscribe(s) recorded.</source>
      <translation>
        <numerusform>%Ln unsubscribe recorded.</numerusform>
        <numerusform>%Ln unsubscribes recorded.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln had unsubscribed before.</source>
      <translation>
        <numerusform>%Ln had unsubscribed before.</numerusform>
        <numerusform>%Ln had unsubscribed before.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln delivered to Salesforce.</source>
      <translation>
        <numerusform>%Ln delivered to Salesforce.</numerusform>
        <numerusform>%Ln delivered to Salesforce.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln still to be delivered.</source>
      <translation>
        <numerusform>%Ln still to be delivered.</numerusform>
        <numerusform>%Ln still to be delivered.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln problem(s); see Problems.</source>
      <translation>
        <numerusform>%Ln problem; see Problems.</numerusform>
        <numerusform>%Ln problems; see Problems.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The permission set stays for %Ln other user(s).</source>
      <translation>
        <numerusform>The permission set stays for %Ln other user.</numerusform>
        <numerusform>The permission set stays for %Ln other users.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln page layout(s) restored.</source>
      <translation>
        <numerusform>%Ln page layout restored.</numerusform>
        <numerusform>%Ln page layouts restored.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>AddUnsubscribesDialog</name>
    <message numerus="yes">
      <source>%Ln address(es).</source>
      <translation>
        <numerusform>%Ln address.</numerusform>
        <numerusform>%Ln addresses.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CheckPage</name>
    <message numerus="yes">
      <source>%Ln check(s) passed</source>
      <translation>
        <numerusform>%Ln check passed</numerusform>
        <numerusform>%Ln checks passed</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>DeletePeople</name>
    <message numerus="yes">
      <source>Delete %Ln person(s) here?</source>
      <translation>
        <numerusform>Delete %Ln person here?</numerusform>
        <numerusform>Delete %Ln people here?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln person(s) deleted.</source>
      <translation>
        <numerusform>%Ln person deleted.</numerusform>
        <numerusform>%Ln people deleted.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>DifferencesPage</name>
    <message numerus="yes">
      <source>More than %Ln difference(s), compared {when}; these are the first.</source>
      <translation>
        <numerusform>More than %Ln difference, compared {when}; this is the first.</numerusform>
        <numerusform>More than %Ln differences, compared {when}; these are the first.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln difference(s), compared {when}.</source>
      <translation>
        <numerusform>%Ln difference, compared {when}.</numerusform>
        <numerusform>%Ln differences, compared {when}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) written to {file}.</source>
      <translation>
        <numerusform>%Ln row written to {file}.</numerusform>
        <numerusform>%Ln rows written to {file}.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>HelpWindow</name>
    <message numerus="yes">
      <source>%Ln page(s) found</source>
      <translation>
        <numerusform>%Ln page found</numerusform>
        <numerusform>%Ln pages found</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>History</name>
    <message numerus="yes">
      <source>The first %Ln are listed; the export has all.</source>
      <translation>
        <numerusform>The first %Ln is listed; the export has all.</numerusform>
        <numerusform>The first %Ln are listed; the export has all.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>HistoryPage</name>
    <message numerus="yes">
      <source>%Ln change(s) put back.</source>
      <translation>
        <numerusform>%Ln change put back.</numerusform>
        <numerusform>%Ln changes put back.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln problem(s); see Problems.</source>
      <translation>
        <numerusform>%Ln problem; see Problems.</numerusform>
        <numerusform>%Ln problems; see Problems.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) written to {file}.</source>
      <translation>
        <numerusform>%Ln row written to {file}.</numerusform>
        <numerusform>%Ln rows written to {file}.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ImportReport</name>
    <message numerus="yes">
      <source>%Ln row(s) not taken</source>
      <translation>
        <numerusform>%Ln row not taken</numerusform>
        <numerusform>%Ln rows not taken</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>LayoutsPart</name>
    <message numerus="yes">
      <source>Used by %Ln profile(s).</source>
      <translation>
        <numerusform>Used by %Ln profile.</numerusform>
        <numerusform>Used by %Ln profiles.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Messages</name>
    <message numerus="yes">
      <source>%Ln problem(s)</source>
      <translation>
        <numerusform>%Ln problem</numerusform>
        <numerusform>%Ln problems</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PeoplePage</name>
    <message numerus="yes">
      <source>%Ln person(s)</source>
      <translation>
        <numerusform>%Ln person</numerusform>
        <numerusform>%Ln people</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) do not fit and stay out:</source>
      <translation>
        <numerusform>%Ln row does not fit and stays out:</numerusform>
        <numerusform>%Ln rows do not fit and stay out:</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PlanDialog</name>
    <message numerus="yes">
      <source>%Ln row(s) written to {file}.</source>
      <translation>
        <numerusform>%Ln row written to {file}.</numerusform>
        <numerusform>%Ln rows written to {file}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln change(s) left out of this run.</source>
      <translation>
        <numerusform>%Ln change left out of this run.</numerusform>
        <numerusform>%Ln changes left out of this run.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln record(s) would be ticked in Salesforce</source>
      <translation>
        <numerusform>%Ln record would be ticked in Salesforce</numerusform>
        <numerusform>%Ln records would be ticked in Salesforce</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln person(s) would be unsubscribed here</source>
      <translation>
        <numerusform>%Ln person would be unsubscribed here</numerusform>
        <numerusform>%Ln people would be unsubscribed here</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln problem(s) would be left</source>
      <translation>
        <numerusform>%Ln problem would be left</numerusform>
        <numerusform>%Ln problems would be left</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>It would take about %Ln API call(s).</source>
      <translation>
        <numerusform>It would take about %Ln API call.</numerusform>
        <numerusform>It would take about %Ln API calls.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PreviewPage</name>
    <message numerus="yes">
      <source>%Ln record(s) cannot be brought into agreement:</source>
      <translation>
        <numerusform>%Ln record cannot be brought into agreement:</numerusform>
        <numerusform>%Ln records cannot be brought into agreement:</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) written to {file}.</source>
      <translation>
        <numerusform>%Ln row written to {file}.</numerusform>
        <numerusform>%Ln rows written to {file}.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Requirements</name>
    <message numerus="yes">
      <source>%Ln to link…</source>
      <translation>
        <numerusform>%Ln to link…</numerusform>
        <numerusform>%Ln to link…</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ReviewPage</name>
    <message numerus="yes">
      <source>%Ln change(s) stay out of the first sync.</source>
      <translation>
        <numerusform>%Ln change stays out of the first sync.</numerusform>
        <numerusform>%Ln changes stay out of the first sync.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SettingsPage</name>
    <message numerus="yes">
      <source>%Ln person(s) would be unsubscribed here.</source>
      <translation>
        <numerusform>%Ln person would be unsubscribed here.</numerusform>
        <numerusform>%Ln people would be unsubscribed here.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>It would take about %Ln API call(s).</source>
      <translation>
        <numerusform>It would take about %Ln API call.</numerusform>
        <numerusform>It would take about %Ln API calls.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Status</name>
    <message numerus="yes">
      <source>%Ln person(s) here</source>
      <translation>
        <numerusform>%Ln person here</numerusform>
        <numerusform>%Ln people here</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Synced {when}. %Ln problem(s) to look at.</source>
      <translation>
        <numerusform>Synced {when}. %Ln problem to look at.</numerusform>
        <numerusform>Synced {when}. %Ln problems to look at.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Up to date. %Ln opt-out(s) synced {when}.</source>
      <translation>
        <numerusform>Up to date. %Ln opt-out synced {when}.</numerusform>
        <numerusform>Up to date. %Ln opt-outs synced {when}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln unsubscribe(s) not delivered yet.</source>
      <translation>
        <numerusform>%Ln unsubscribe not delivered yet.</numerusform>
        <numerusform>%Ln unsubscribes not delivered yet.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>UndoDialog</name>
    <message numerus="yes">
      <source>%Ln change(s) would be put back.</source>
      <translation>
        <numerusform>%Ln change would be put back.</numerusform>
        <numerusform>%Ln changes would be put back.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln change(s) would be left as they are.</source>
      <translation>
        <numerusform>%Ln change would be left as it is.</numerusform>
        <numerusform>%Ln changes would be left as they are.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>WayCard</name>
    <message numerus="yes">
      <source>%Ln to review…</source>
      <translation>
        <numerusform>%Ln to review…</numerusform>
        <numerusform>%Ln to review…</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Wizard</name>
    <message numerus="yes">
      <source>Link %Ln person(s) by their address</source>
      <translation>
        <numerusform>Link %Ln person by their address</numerusform>
        <numerusform>Link %Ln people by their address</numerusform>
      </translation>
    </message>
  </context>
</TS>
