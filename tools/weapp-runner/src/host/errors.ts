/** A failure that reaches the app as `fail <message>`. */
export class HostError extends Error {
  constructor(
    message: string,
    readonly fields: Record<string, unknown> = {},
  ) {
    super(message)
  }
}
