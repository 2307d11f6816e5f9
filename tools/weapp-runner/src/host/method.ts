/** One thing that the phone's native layer does for the app; what it throws reaches the app as a failure. */
export type Method = (params: any) => unknown

/** Methods by the name that the runtime calls them by. */
export type Methods = { [name: string]: Method }
