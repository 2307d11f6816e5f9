import { compiled } from './engine'
import { failed } from './errors'
import { encode, type Doc } from './values'

const everything = compiled({})

/** Cuts documents down to the asked fields. */
export function project(docs: Doc[], projection: Doc): string[] {
  try {
    return everything
      .find<Doc>(docs, projection as never)
      .all()
      .map(encode)
  } catch (error) {
    throw failed((error as Error).message)
  }
}
