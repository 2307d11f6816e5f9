import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FunctionConfig } from './functions/registry'
import type { LocalCloudOptions } from './options'

interface CloudbaseRc {
  envId?: string
  functionRoot?: string
  functions?: (Partial<FunctionConfig> & { name: string })[]
}

/** What a CloudBase project says about itself in `cloudbaserc.json` or `project.config.json`. */
export function projectOptions(
  project: string,
): Pick<LocalCloudOptions, 'envId' | 'functions' | 'functionConfigs' | 'appId'> {
  const read = <T>(name: string): T | undefined => {
    const file = join(project, name)
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined
  }
  const rc = read<CloudbaseRc>('cloudbaserc.json') ?? {}
  const mini = read<{ cloudfunctionRoot?: string; appid?: string }>('project.config.json') ?? {}
  const root = join(project, rc.functionRoot ?? mini.cloudfunctionRoot ?? 'cloudfunctions')
  // A name in braces is a variable of the CLI, not a name.
  const envId = rc.envId && !rc.envId.includes('{') ? rc.envId : undefined
  const functionConfigs = Object.fromEntries(
    (rc.functions ?? []).map(({ name, timeout, memorySize, handler, envVariables, triggers }) => [
      name,
      JSON.parse(JSON.stringify({ timeout, memorySize, handler, envVariables, triggers })) as Partial<FunctionConfig>,
    ]),
  )
  return { envId, functionConfigs, appId: mini.appid, functions: existsSync(root) ? root : undefined }
}
