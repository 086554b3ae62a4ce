// jsforce through every REST area that it has; prints {step: answer or {error}} as JSON.
// Run by test_rest_jsforce.py, which says what the answers must be.
"use strict";
const jsforce = require("jsforce");

const org = JSON.parse(process.env.PRACTICE_ORG);
const answers = {};

async function step(name, action) {
  try {
    answers[name] = (await action()) ?? null;
  } catch (error) {
    answers[name] = { error: error.errorCode ?? error.name, message: error.message };
  }
  return answers[name];
}

async function main() {
  const connection = new jsforce.Connection({ instanceUrl: org.http, accessToken: org.access_token, version: "67.0" });
  const contacts = connection.sobject("Contact");

  await step("query", async () => {
    const result = await connection.query("SELECT Id, Owner.Name FROM Contact LIMIT 2");
    return [result.totalSize, typeof result.records[0].Owner.Name];
  });
  await step("auto_fetch", async () => {
    const query = connection.query("SELECT Id FROM Contact", { headers: { "Sforce-Query-Options": "batchSize=200" } });
    return (await query.run({ autoFetch: true, maxFetch: 5000 })).records?.length ?? (await query).length;
  });
  await step("query_all", async () => {
    const result = await connection.query("SELECT Id FROM Contact", { scanAll: true });
    return result.totalSize;
  });
  await step("find", async () =>
    (await contacts.find({ HasOptedOutOfEmail: true, Email: { $ne: null } }, "Id, Email").limit(5)).length);
  await step("count", () => contacts.count({ HasOptedOutOfEmail: true }));
  await step("describe", async () => (await contacts.describe()).fields.some((field) => field.name === "HasOptedOutOfEmail"));
  await step("describe_global", async () => (await connection.describeGlobal()).sobjects.length > 5);

  const made = await step("create", () => contacts.create({ LastName: "Ñandú", Email: "js@new.example" }));
  await step("retrieve", async () => (await contacts.retrieve(made.id)).LastName);
  await step("update", () => contacts.update({ Id: made.id, HasOptedOutOfEmail: true }));
  await step("upsert", () => contacts.upsert({ Email: "js@new.example", FirstName: "Ana" }, "Email"));
  await step("create_many", () => contacts.create([{ LastName: "One" }, { FirstName: "nobody" }], { allOrNone: false }));
  await step("update_many", () => contacts.update([{ Id: made.id, Title: "A" }, { Id: "003000000000000AAA", Title: "B" }]));
  await step("retrieve_many", async () => (await contacts.retrieve([made.id, "003000000000000AAA"])).map((each) => each?.Title ?? null));
  await step("destroy_many", () => contacts.destroy([made.id]));
  await step("destroy_again", () => contacts.destroy(made.id));
  await step("updated", async () => Object.keys(await contacts.updated("2026-11-20T00:00:00Z", "2026-11-21T00:00:00Z")));
  await step("deleted", async () => Object.keys(await contacts.deleted("2026-11-20T00:00:00Z", "2026-11-21T00:00:00Z")));
  await step("limits", async () => (await connection.limits()).DailyApiRequests.Max);
  await step("limit_info", () => connection.limitInfo.apiUsage.limit);
  await step("bad_query", () => connection.query("SELECT Nonsense FROM Contact"));
  await step("versions", async () => (await connection.request("/services/data")).length);
  await step("composite", async () => {
    const request = { method: "GET", url: "/services/data/v67.0/limits", referenceId: "a" };
    const body = JSON.stringify({ compositeRequest: [request] });
    const answer = await connection.request({ method: "POST", url: "/services/data/v67.0/composite", body, headers: { "content-type": "application/json" } });
    return answer.compositeResponse[0].httpStatusCode;
  });
  process.stdout.write(JSON.stringify(answers));
}

main();
