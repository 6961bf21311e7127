// An OpenID Connect provider that really runs, with users that are functions and the groups that they are in. It takes
// any password. Its first line tells its name; it ends when its standard input does.
//
//     SIGN_IN_AT=http://127.0.0.1:8000 node provider.mjs
import { createServer } from "node:http";
import { generateKeyPairSync } from "node:crypto";
import Provider from "oidc-provider";

export const GROUPS = {
  "place-office": ["0f8fad5b-d9cb-469f-a165-70867728950e"],
  "sports-club": ["7c9e6679-7425-40de-944b-e07fc1f90ae7"],
  "nobody-in-particular": [],
};
const place = process.env.SIGN_IN_AT;
const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

const server = createServer();
server.listen(Number(process.env.PORT ?? 0), "127.0.0.1", () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "samsyn",
        client_secret: process.env.CLIENT_SECRET,
        redirect_uris: [`${place}/login/oidc/callback`],
        post_logout_redirect_uris: [`${place}/login`],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
      {
        client_id: "samsyn-without-secret",
        token_endpoint_auth_method: "none",
        redirect_uris: [`${place}/login/oidc/callback`],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    claims: { openid: ["sub"], profile: ["name", "groups"] },
    conformIdTokenClaims: false, // as Entra ID and Keycloak do: what is known of somebody is in the ID token
    cookies: { keys: ["for tests alone"] },
    features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: id.replaceAll("-", " "), groups: GROUPS[id] ?? [] }),
    }),
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), kid: "tests", use: "sig", alg: "RS256" }] },
    pkce: { required: () => true },
  });
  server.on("request", provider.callback());
  console.log(issuer);
});
process.stdin.on("end", () => process.exit(0)).resume();
