export type Params = Record<string, any>

/** Functions of the app's realm that the automator made, by handle. */
export type Functions = Map<string, (...args: unknown[]) => unknown>

/** Methods of one domain of the automator's protocol, by name. */
export type Methods = Record<string, (params: Params) => unknown>
