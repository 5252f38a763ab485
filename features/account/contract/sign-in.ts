import { Type } from 'typebox'
import { contract } from '#kernel/contract.ts'
import { Done, Id, Instant, LanguageShape, Me, Name, Password, ThemeShape, Zone } from './shapes.ts'

/** Options and answers of WebAuthn as the browser's own calls take and give them; checked by the library that reads them. */
const WebAuthnJson = Type.Object({}, { additionalProperties: true })

/** After a password: signed in, or a second factor is asked for. The ticket is good for five minutes. */
const SignInResult = Type.Union([
  Type.Object({ signedIn: Type.Literal(true), me: Me }),
  Type.Object({ signedIn: Type.Literal(false), ticket: Type.String(), totp: Type.Boolean(), passkey: Type.Boolean() }),
])
const SignedIn = Type.Object({ signedIn: Type.Literal(true), me: Me })

/** What the sign-in page needs to know before anybody is signed in. */
export const readState = contract({
  method: 'GET',
  path: '/api/account/state',
  summary: 'Whether the desk has an owner yet, and who is signed in.',
  permission: 'public',
  result: Type.Object({
    needsOwner: Type.Boolean(),
    /** The desk is reached from outside: making the owner then asks for the code printed at start. */
    needsSetupCode: Type.Boolean(),
    simulatorUrl: Type.Union([Type.String(), Type.Null()]),
    me: Type.Union([Me, Type.Null()]),
  }),
})

export const createOwner = contract({
  method: 'POST',
  path: '/api/account/owner',
  summary: 'First visit: makes the owner and the workspace, with demo data if wanted, and signs in.',
  permission: 'public',
  body: Type.Object({
    name: Name,
    password: Password,
    workspaceName: Type.Optional(Name),
    language: LanguageShape,
    zone: Zone,
    demo: Type.Boolean(),
    setupCode: Type.Optional(Type.String({ maxLength: 64 })),
  }),
  result: SignedIn,
})

export const signIn = contract({
  method: 'POST',
  path: '/api/account/sign-in',
  summary: 'Checks login and password.',
  permission: 'public',
  body: Type.Object({ login: Type.String({ minLength: 1, maxLength: 120 }), password: Type.String({ minLength: 1, maxLength: 200 }) }),
  result: SignInResult,
})

export const signInSecond = contract({
  method: 'POST',
  path: '/api/account/sign-in/code',
  summary: 'Second step: a code of the authenticator app, or a recovery code.',
  permission: 'public',
  body: Type.Object({ ticket: Type.String({ maxLength: 100 }), code: Type.String({ minLength: 6, maxLength: 40 }) }),
  result: SignedIn,
})

export const beginPasskeySignIn = contract({
  method: 'POST',
  path: '/api/account/sign-in/passkey/begin',
  summary: 'Options for a passkey: alone, or as the second step of a ticket.',
  permission: 'public',
  body: Type.Object({ ticket: Type.Optional(Type.String({ maxLength: 100 })) }),
  result: Type.Object({ challengeId: Id, options: WebAuthnJson }),
})

export const finishPasskeySignIn = contract({
  method: 'POST',
  path: '/api/account/sign-in/passkey/finish',
  summary: 'Checks the passkey and signs in.',
  permission: 'public',
  body: Type.Object({ challengeId: Id, answer: WebAuthnJson, ticket: Type.Optional(Type.String({ maxLength: 100 })) }),
  result: SignedIn,
})

export const signOut = contract({
  method: 'POST',
  path: '/api/account/sign-out',
  summary: 'Ends this session.',
  permission: 'public',
  result: Done,
})

export const acceptInvitation = contract({
  method: 'POST',
  path: '/api/account/join',
  summary: 'An invited colleague sets a password and is signed in.',
  permission: 'public',
  body: Type.Object({ token: Type.String({ maxLength: 100 }), name: Type.Optional(Name), password: Password, language: LanguageShape, zone: Zone }),
  result: SignedIn,
})

export const readJoin = contract({
  method: 'GET',
  path: '/api/account/join/:token',
  summary: 'Whom an invitation is for.',
  permission: 'public',
  params: Type.Object({ token: Type.String({ maxLength: 100 }) }),
  result: Type.Object({ login: Type.String(), name: Type.String(), workspaceName: Type.String() }),
})

export const updateMe = contract({
  method: 'PATCH',
  path: '/api/account/me',
  summary: 'Changes own name, language, time zone or theme.',
  permission: 'signed-in',
  body: Type.Object({
    name: Type.Optional(Name),
    language: Type.Optional(LanguageShape),
    zone: Type.Optional(Zone),
    theme: Type.Optional(ThemeShape),
  }),
  result: Me,
})

export const changePassword = contract({
  method: 'POST',
  path: '/api/account/me/password',
  summary: 'Changes own password and ends all other sessions.',
  permission: 'signed-in',
  body: Type.Object({ current: Type.String({ maxLength: 200 }), next: Password }),
  result: Done,
})

/** The password is wanted once there is a second factor; the first one is added without, or with no body at all. */
const MaybePassword = Type.Union([Type.Object({ password: Type.Optional(Type.String({ maxLength: 200 })) }), Type.Null()])

export const beginTotp = contract({
  method: 'POST',
  path: '/api/account/me/totp/begin',
  summary: 'A secret for an authenticator app; counts once a code of it has been confirmed. Asks for the password once there is a second factor.',
  permission: 'signed-in',
  body: MaybePassword,
  result: Type.Object({ secret: Type.String(), uri: Type.String() }),
})

/** Recovery codes are shown once, when the first second factor is set up or when new ones are asked for. */
const RecoveryCodes = Type.Object({ recoveryCodes: Type.Array(Type.String()), me: Me })

export const confirmTotp = contract({
  method: 'POST',
  path: '/api/account/me/totp/confirm',
  summary: 'Confirms the authenticator app by its current code.',
  permission: 'signed-in',
  body: Type.Object({ code: Type.String({ minLength: 6, maxLength: 10 }) }),
  result: RecoveryCodes,
})

export const removeTotp = contract({
  method: 'POST',
  path: '/api/account/me/totp/remove',
  summary: 'Removes the authenticator app; asks for the password.',
  permission: 'signed-in',
  body: Type.Object({ password: Type.String({ maxLength: 200 }) }),
  result: Me,
})

export const renewRecoveryCodes = contract({
  method: 'POST',
  path: '/api/account/me/recovery-codes',
  summary: 'New recovery codes; the old ones stop working. Asks for the password.',
  permission: 'signed-in',
  body: Type.Object({ password: Type.String({ maxLength: 200 }) }),
  result: RecoveryCodes,
})

export const Passkey = Type.Object({ id: Id, name: Type.String(), createdAt: Instant, lastUsedAt: Type.Union([Instant, Type.Null()]) })

export const listPasskeys = contract({
  method: 'GET',
  path: '/api/account/me/passkeys',
  summary: 'Own passkeys.',
  permission: 'signed-in',
  result: Type.Object({ passkeys: Type.Array(Passkey) }),
})

export const beginPasskey = contract({
  method: 'POST',
  path: '/api/account/me/passkeys/begin',
  summary: 'Options for making a passkey. Asks for the password once there is a second factor.',
  permission: 'signed-in',
  body: MaybePassword,
  result: Type.Object({ challengeId: Id, options: WebAuthnJson }),
})

export const finishPasskey = contract({
  method: 'POST',
  path: '/api/account/me/passkeys/finish',
  summary: 'Keeps a new passkey.',
  permission: 'signed-in',
  body: Type.Object({ challengeId: Id, name: Name, answer: WebAuthnJson }),
  result: RecoveryCodes,
})

export const removePasskey = contract({
  method: 'POST',
  path: '/api/account/me/passkeys/:id/remove',
  summary: 'Removes a passkey; asks for the password.',
  permission: 'signed-in',
  params: Type.Object({ id: Id }),
  body: Type.Object({ password: Type.String({ maxLength: 200 }) }),
  result: Me,
})

export const Session = Type.Object({
  id: Id,
  current: Type.Boolean(),
  /** Browser and system, as the browser said. */
  device: Type.String(),
  address: Type.String(),
  createdAt: Instant,
  seenAt: Instant,
})

export const listSessions = contract({
  method: 'GET',
  path: '/api/account/me/sessions',
  summary: 'Where one is signed in.',
  permission: 'signed-in',
  result: Type.Object({ sessions: Type.Array(Session) }),
})

export const endSession = contract({
  method: 'DELETE',
  path: '/api/account/me/sessions/:id',
  summary: 'Ends one of the own sessions; `others` ends all but this one.',
  permission: 'signed-in',
  params: Type.Object({ id: Type.Union([Id, Type.Literal('others')]) }),
  result: Done,
})
