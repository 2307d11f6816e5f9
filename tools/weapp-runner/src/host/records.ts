/** What the app did to the world outside: `kind` says what, the other fields are the call's. */
export interface Record {
  kind: string
  [field: string]: unknown
}
