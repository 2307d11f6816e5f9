/** The class prefix of an isolated component. The framework and the style compiler must agree on it. */
export const scopeName = (path: string) => path.replace(/[^\w-]/g, '_')
