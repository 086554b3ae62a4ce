<?xml version='1.0' encoding='UTF-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
  <context>
    <name>DifferencesPage</name>
    <message numerus="yes">
      <source>%Ln difference(s), compared {when}.</source>
      <translation>
        <numerusform>%Ln difference, compared {when}.</numerusform>
        <numerusform>%Ln differences, compared {when}.</numerusform>
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
    <name>ImportReport</name>
    <message numerus="yes">
      <source>%n row(s) not taken</source>
      <translation>
        <numerusform>%n row not taken</numerusform>
        <numerusform>%n rows not taken</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Messages</name>
    <message numerus="yes">
      <source>%n problem(s)</source>
      <translation>
        <numerusform>%n problem</numerusform>
        <numerusform>%n problems</numerusform>
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
  </context>
  <context>
    <name>PreviewDialog</name>
    <message numerus="yes">
      <source>It would take about %n API call(s).</source>
      <translation>
        <numerusform>It would take about %n API call.</numerusform>
        <numerusform>It would take about %n API calls.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) would be ticked in Salesforce</source>
      <translation>
        <numerusform>%n record would be ticked in Salesforce</numerusform>
        <numerusform>%n records would be ticked in Salesforce</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n person(s) would be unsubscribed here</source>
      <translation>
        <numerusform>%n person would be unsubscribed here</numerusform>
        <numerusform>%n people would be unsubscribed here</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n problem(s) would be left</source>
      <translation>
        <numerusform>%n problem would be left</numerusform>
        <numerusform>%n problems would be left</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Requirements</name>
    <message numerus="yes">
      <source>%n to link…</source>
      <translation>
        <numerusform>%n to link…</numerusform>
        <numerusform>%n to link…</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Status</name>
    <message numerus="yes">
      <source>%n person(s) here</source>
      <translation>
        <numerusform>%n person here</numerusform>
        <numerusform>%n people here</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Synced {when}. %n problem(s) to look at.</source>
      <translation>
        <numerusform>Synced {when}. %n problem to look at.</numerusform>
        <numerusform>Synced {when}. %n problems to look at.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Up to date. %n opt-out(s) synced {when}.</source>
      <translation>
        <numerusform>Up to date. %n opt-out synced {when}.</numerusform>
        <numerusform>Up to date. %n opt-outs synced {when}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n unsubscribe(s) not delivered yet.</source>
      <translation>
        <numerusform>%n unsubscribe not delivered yet.</numerusform>
        <numerusform>%n unsubscribes not delivered yet.</numerusform>
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
  </context>
</TS>
