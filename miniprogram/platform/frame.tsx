import type { FrameProps } from './elements'

/** The mini-program has WeChat's own title bar. */
export const Frame = (_props: FrameProps) => null
