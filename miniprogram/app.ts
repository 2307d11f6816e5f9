import { createElement, Fragment, type PropsWithChildren } from 'react'
import { prepareEntry } from './platform/entry'
import './app.scss'

prepareEntry()

/** The root of the app: pages bring their own frame, so there is nothing to draw here. */
const App = ({ children }: PropsWithChildren) => createElement(Fragment, null, children)

export default App
