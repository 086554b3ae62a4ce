// Everything that jsforce does with metadata, one step after another; prints {step: answer or {error}} as JSON.
// Run by test_metadata_jsforce.py, which says what the answers must be.
"use strict";
const jsforce = require("jsforce");

const { instanceUrl, accessToken } = JSON.parse(process.env.PRACTICE_ORG);
const LEAD = "Lead-Lead Layout";
const answers = {};

async function step(name, action) {
  try {
    answers[name] = (await action()) ?? null;
  } catch (error) {
    answers[name] = { error: error.errorCode ?? error.name, message: error.message };
  }
  return answers[name];
}

function withField(layout) {
  const copy = structuredClone(layout);
  copy.layoutSections[0].layoutColumns[1].layoutItems.push({ behavior: "Edit", field: "HasOptedOutOfEmail" });
  return copy;
}

async function main() {
  const connection = new jsforce.Connection({ instanceUrl, accessToken, version: "65.0" });
  const { metadata, tooling } = connection;
  metadata.pollInterval = 10;

  await step("describe", async () => (await metadata.describe("65.0")).metadataObjects.map((each) => each.xmlName));
  await step("list", async () => (await metadata.list([{ type: "Layout" }], "65.0")).map((each) => each.fullName));
  await step("list_nothing", () => metadata.list([{ type: "CustomField" }], "65.0"));
  const layout = await step("read", () => metadata.read("Layout", LEAD));
  await step("read_two", async () => (await metadata.read("Layout", [LEAD, "Lead-None"])).map((each) => each?.fullName ?? null));
  await step("update", () => metadata.update("Layout", withField(layout)));
  await step("update_twice", () => metadata.update("Layout", withField(withField(layout))));
  await step("create", () => metadata.create("CustomField", { fullName: "Contact.A__c", label: "A", type: "Checkbox", defaultValue: "false" }));
  await step("upsert", () => metadata.upsert("CustomField", { fullName: "Contact.A__c", label: "A", type: "Checkbox", defaultValue: "false" }));
  await step("rename", () => metadata.rename("CustomField", "Contact.A__c", "Contact.B__c"));
  await step("delete", () => metadata.delete("CustomField", ["Contact.B__c", "Contact.C__c"]));

  const types = [{ name: "Layout", members: ["*"] }];
  const retrieved = await metadata.retrieve({ apiVersion: "65.0", singlePackage: true, unpackaged: { types, version: "65.0" } }).complete();
  await step("retrieve", async () => ({ status: retrieved.status, files: retrieved.fileProperties.length }));
  await step("check_status", () => metadata.checkStatus(retrieved.id));
  const zip = Buffer.from(retrieved.zipFile, "base64");
  const summary = (result) => ({ status: result.status, checkOnly: result.checkOnly, deployed: result.numberComponentsDeployed });
  await step("deploy_check_only", async () => summary(await metadata.deploy(zip, { singlePackage: true, checkOnly: true, rollbackOnError: true }).complete(true)));
  await step("deploy", async () => summary(await metadata.deploy(zip, { singlePackage: true, rollbackOnError: true }).complete(true)));
  await step("deploy_rest", async () => summary(await metadata.deployRest(zip, { singlePackage: true, rollbackOnError: true }).complete(true)));
  await step("deploy_no_zip", async () => (await metadata.deploy(Buffer.from("no zip"), { singlePackage: true }).complete(true)).details.componentFailures.map((each) => each.problem));
  await step("cancel_finished", () => metadata.cancelDeploy("0Af5g0000000001CAA"));

  const soql = "SELECT LayoutId, Layout.Name, Profile.Name, RecordTypeId FROM ProfileLayout WHERE TableEnumOrId = 'Contact' ORDER BY Profile.Name";
  await step("tooling_query", async () => (await tooling.query(soql)).records.map((each) => [each.Profile.Name, each.Layout.Name]));
  await step("tooling_objects", async () => (await tooling.describeGlobal()).sobjects.map((each) => each.name));
  await step("tooling_describe", async () => (await tooling.sobject("Layout").describe()).fields.map((each) => each.name));
  await step("tooling_find", async () => (await tooling.sobject("FlexiPage").find({ Type: "RecordPage" }, "Id, DeveloperName")).map((each) => each.DeveloperName));
  await step("layouts", async () => (await connection.sobject("Lead").layouts()).layouts[0].detailLayoutSections.map((each) => each.heading));
  await step("named_layout", () => connection.sobject("Lead").layouts("None"));
  const definition = "SELECT QualifiedApiName, DataType FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = 'Contact' AND QualifiedApiName = 'HasOptedOutOfEmail'";
  await step("definition", async () => (await connection.query(definition)).records.map((each) => each.DataType));
  const stranger = new jsforce.Connection({ instanceUrl, accessToken: "00D!none", version: "65.0" });
  await step("dead_session", () => stranger.metadata.list([{ type: "Layout" }]));

  process.stdout.write(JSON.stringify(answers));
}

main();
