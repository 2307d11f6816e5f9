import type { Answer } from '../../../../shared/rules'
import type { Field } from '../../../../shared/vocabulary/field'
import type { Application } from '../use-application'

/** What a field knows of the application around it; a correction brings the same. */
export type FieldApp = Pick<Application, 'draft' | 'facts' | 'subject' | 'context'> & { kept: { id: string } }

/** What every kind of field gets to draw itself. */
export interface FieldInputProps {
  app: FieldApp
  field: Field
  anchor: string
  answer: Answer | undefined
  error?: string
  onAnswer: (answer: Answer | undefined) => void
}
