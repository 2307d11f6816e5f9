import type { UpcomingText } from '../../client/upcoming-text'
import { Row } from '../row/row'
import { Sign } from './sign'

interface DueProps {
  words: UpcomingText
  onTap: () => void
}

/** What is to be done first. */
export const DueSign = ({ words: { title, text, days, button = title }, onTap }: DueProps) => (
  <Sign title={title} text={text} days={days} action={{ text: button, onTap }} />
)

/** What is to be done beside it. */
export const DueRow = ({ words: { title, text, days }, onTap }: DueProps) => (
  <Row icon="clock" text={days === undefined ? title : `${title}，还有${days}天`} note={text} onTap={onTap} />
)
