import { createElement, Fragment, type PropsWithChildren } from 'react'
import './app.scss'

/** The root of the app: pages bring their own frame, so there is nothing to draw here. */
const App = ({ children }: PropsWithChildren) => createElement(Fragment, null, children)

export default App
