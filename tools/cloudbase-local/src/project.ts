import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LocalCloudOptions } from './options'

interface CloudbaseRc { envId?: string, functionRoot?: string }

/** What a CloudBase project says about itself in `cloudbaserc.json` or `project.config.json`. */
export function projectOptions(project: string): Pick<LocalCloudOptions, 'envId' | 'functions' | 'appId'> {
  const read = <T>(name: string): T | undefined => {
    const file = join(project, name)
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as T : undefined
  }
  const rc = read<CloudbaseRc>('cloudbaserc.json') ?? {}
  const mini = read<{ cloudfunctionRoot?: string, appid?: string }>('project.config.json') ?? {}
  const root = join(project, rc.functionRoot ?? mini.cloudfunctionRoot ?? 'cloudfunctions')
  // A name in braces is a variable of the CLI, not a name.
  const envId = rc.envId && !rc.envId.includes('{') ? rc.envId : undefined
  return { envId, appId: mini.appid, functions: existsSync(root) ? root : undefined }
}
