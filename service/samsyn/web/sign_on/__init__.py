"""Single sign-on: people sign in at an OpenID Connect provider, in a browser, and come back (docs/sign_in.md).

The authorisation code flow with PKCE (OpenID Connect Core 1.0, section 3.1; RFC 7636), `state` and `nonce`, and the
check of who sends somebody back (RFC 9207).
"""
