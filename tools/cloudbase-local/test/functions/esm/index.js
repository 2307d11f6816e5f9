import { basename } from 'node:path'

export const main = async () => basename('/a/b')
