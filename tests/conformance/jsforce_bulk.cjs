// What jsforce does with the Bulk APIs, one step after another; prints {step: answer or {error}} as JSON.
// Run by test_bulk_jsforce.py, which says what the answers must be.
"use strict";
const jsforce = require("jsforce");

const { instanceUrl, accessToken, locked } = JSON.parse(process.env.PRACTICE_ORG);
const answers = {};

async function step(name, action) {
  try {
    answers[name] = (await action()) ?? null;
  } catch (error) {
    answers[name] = { error: error.errorCode ?? error.name, message: error.message };
  }
  return answers[name];
}

const outcome = (rows) => rows.map((row) => [row.success, row.created ?? null, row.errors.map((each) => String(each).split(":")[0])]);

async function main() {
  const connection = new jsforce.Connection({ instanceUrl, accessToken, version: "67.0" });
  const { bulk, bulk2 } = connection;
  bulk.pollInterval = bulk2.pollInterval = 10;
  const found = await connection.query("SELECT Id FROM Contact ORDER BY Id LIMIT 5");
  const ids = found.records.map((record) => record.Id);

  await step("bulk2_update", async () => {
    const records = ids.map((Id) => ({ Id, HasOptedOutOfEmail: true }));
    const results = await bulk2.loadAndWaitForResults({ object: "Contact", operation: "update", input: records });
    return {
      good: results.successfulResults.map((row) => row.sf__Id).sort(),
      bad: results.failedResults.map((row) => [row.Id, row.sf__Error.split(":")[0]]),
      left: results.unprocessedRecords.length,
    };
  });
  await step("bulk2_csv", async () => {
    const csv = `LastName,Email\n"Ñandú, Ana",ana@new.example\nBob,bob@new.example\n`;
    const results = await bulk2.loadAndWaitForResults({ object: "Contact", operation: "insert", input: csv });
    return results.successfulResults.map((row) => [row.LastName, row.sf__Created]).sort();
  });
  await step("bulk2_bad_field", () =>
    bulk2.loadAndWaitForResults({ object: "Contact", operation: "update", input: [{ Id: ids[0], Foo__c: "x" }] }),
  );
  await step("bulk2_query", async () => {
    const stream = await bulk2.query("SELECT Id, LastName, Owner.Name FROM Contact WHERE Email LIKE '%@new.example'");
    const records = await stream.toArray();
    return records.map((record) => [record.LastName, typeof record["Owner.Name"]]).sort();
  });
  await step("bulk2_refused", () => bulk2.query("SELECT COUNT(Id) FROM Contact"));
  await step("bulk2_abort", async () => {
    const job = bulk2.createJob({ object: "Contact", operation: "update" });
    await job.open();
    const opened = job.getInfo().state;
    await job.abort();
    const state = (await job.check()).state;
    await job.delete();
    return [opened, state];
  });

  await step("bulk_update", async () => outcome(await bulk.load("Contact", "update", ids.map((Id) => ({ Id, DoNotCall: true })))));
  await step("bulk_csv", async () => outcome(await bulk.load("Contact", "insert", "LastName,Email\nEve,eve@new.example\n")));
  await step("bulk_upsert", async () =>
    outcome(await bulk.load("Contact", "upsert", { extIdField: "Email", concurrencyMode: "Serial" }, [{ Email: "eve@new.example", LastName: "Eva" }])),
  );
  await step("bulk_query", async () => {
    const stream = await bulk.query("SELECT Id, LastName FROM Contact WHERE Email LIKE '%@new.example' ORDER BY LastName");
    return (await stream.toArray()).map((record) => record.LastName);
  });
  await step("bulk_bad_query", () => bulk.query("SELECT Foo FROM Contact"));
  await step("bulk_list", async () => {
    const job = bulk.createJob("Contact", "update");
    const batch = job.createBatch();
    const done = new Promise((resolve, reject) => batch.on("response", resolve).on("error", reject));
    batch.on("queue", () => batch.poll(10, 5000));
    batch.execute([{ Id: ids[0], DoNotCall: false }]);
    await done;
    const info = await job.check();
    const listed = await job.list();
    const closed = await job.close();
    return [info.numberBatchesCompleted, listed.map((each) => each.state), closed.state];
  });
  await step("bulk_bad_session", async () => {
    const other = new jsforce.Connection({ instanceUrl, accessToken: "nonsense", version: "67.0" });
    return other.bulk.createJob("Contact", "update").open();
  });
  answers.ids = ids;
  answers.locked = locked;
  process.stdout.write(JSON.stringify(answers));
}

main();
