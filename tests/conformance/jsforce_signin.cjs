// Every way that jsforce has of signing in, one after the other; prints {step: answer or {error}} as JSON.
// Run by test_signin_jsforce.py, which says what the answers must be.
"use strict";
const crypto = require("node:crypto");
const jsforce = require("jsforce");

const org = JSON.parse(process.env.PRACTICE_ORG);
const redirectUri = "http://localhost:1718/callback";
const answers = {};

async function step(name, action) {
  try {
    answers[name] = (await action()) ?? null;
  } catch (error) {
    answers[name] = { error: error.name, message: error.message };
  }
  return answers[name];
}

const count = async (connection) => (await connection.query("SELECT COUNT() FROM Contact")).totalSize;
const expireSessions = () =>
  fetch(`${org.http}/practice/sign-in`, { method: "POST", body: JSON.stringify({ expire_sessions: true }) });

async function webServerFlow() {
  const oauth2 = new jsforce.OAuth2({ loginUrl: org.http, clientId: org.client_id, redirectUri, useVerifier: true });
  const address = oauth2.getAuthorizationUrl({ scope: "api id refresh_token", state: "s&t" });
  const answer = await fetch(address, { redirect: "manual" });
  const callback = new URL(answer.headers.get("location"));
  const code = callback.searchParams.get("code");
  await step("state", () => callback.searchParams.get("state"));

  const connection = new jsforce.Connection({ oauth2, version: "67.0" });
  let refreshes = 0;
  connection.on("refresh", () => (refreshes += 1));
  await step("authorize", () => connection.authorize(code, { code_verifier: oauth2.codeVerifier }));
  await step("instance", () => connection.instanceUrl);
  await step("code_again", () => connection.authorize(code, { code_verifier: oauth2.codeVerifier }));
  await step("identity", async () => (await connection.identity()).username);
  await step("userinfo", async () => (await connection.request("/services/oauth2/userinfo")).user_id);
  await step("query", () => count(connection));
  await expireSessions();
  await step("query_after_expiry", async () => [await count(connection), refreshes]);
  // jsforce keeps its first refresh token; the org rotated it away, and its replay ends the family.
  await expireSessions();
  await step("query_with_replayed_token", () => count(connection));
}

async function jwtBearer() {
  const encode = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = { iss: org.jwt_client_id, sub: org.username, aud: org.http, exp: Math.floor(Date.now() / 1000) + 120 };
  const unsigned = `${encode({ alg: "RS256" })}.${encode(claims)}`;
  const signature = crypto.sign("sha256", Buffer.from(unsigned), org.private_key).toString("base64url");
  const connection = new jsforce.Connection({ oauth2: { loginUrl: org.http }, version: "67.0" });
  const grant = { grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer", assertion: `${unsigned}.${signature}` };
  await step("jwt_bearer", async () => (await connection.authorize(grant)).organizationId);
  await step("jwt_query", () => count(connection));
}

async function clientCredentials() {
  const oauth2 = { loginUrl: org.http, clientId: org.jwt_client_id, clientSecret: org.client_secret };
  const connection = new jsforce.Connection({ oauth2, version: "67.0" });
  const grant = { grant_type: "client_credentials" };
  await step("client_credentials", async () => (await connection.authorize(grant)).organizationId);
  const accessToken = connection.accessToken; // jsforce forgets it
  await step("revoke", () => connection.logout());
  const revoked = new jsforce.Connection({ instanceUrl: org.http, accessToken, version: "67.0" });
  await step("query_after_revoke", () => count(revoked));
}

async function legacyLogins() {
  const soap = new jsforce.Connection({ loginUrl: org.http, version: "64.0" });
  await step("soap_login", async () => (await soap.login(org.username, org.password)).organizationId);
  await step("soap_query", () => count(soap));
  await step("soap_logout", () => soap.logout());
  await step("soap_wrong", () => soap.login(org.username, "wrong"));
  const late = new jsforce.Connection({ loginUrl: org.http, version: "65.0" });
  await step("soap_too_late", () => late.login(org.username, org.password));

  const oauth2 = { loginUrl: org.http, clientId: org.jwt_client_id, clientSecret: org.client_secret };
  const password = new jsforce.Connection({ oauth2, version: "67.0" });
  await step("password_grant", async () => (await password.login(org.username, org.password)).organizationId);
  await step("password_wrong", () => password.login(org.username, "wrong"));
}

webServerFlow()
  .then(jwtBearer)
  .then(clientCredentials)
  .then(legacyLogins)
  .then(() => process.stdout.write(JSON.stringify(answers)));
