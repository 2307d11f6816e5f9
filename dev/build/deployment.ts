import { functions, optionalSettings, variablesOf, type CloudFunction } from '../../cloudfunctions/functions'

const limitsOf = ({ timeout = 10, memory = 256 }: CloudFunction) => ({ timeout, memorySize: memory })
const triggersOf = ({ timer }: CloudFunction) =>
  timer ? [{ name: timer.name, type: 'timer', config: timer.cron }] : []

/** A function's own `config.json`, which WeChat DevTools and the local cloud read. */
export const devToolsConfig = (plan: CloudFunction) => ({
  ...limitsOf(plan),
  permissions: { openapi: plan.openApis ?? [] },
  triggers: triggersOf(plan),
})

/**
 * The deployment file of the CloudBase CLI. Each function gets its own variables, as placeholders that the CLI fills
 * from `.env`; a setting that has a default is there when `environment` sets it.
 */
export const deployment = (environment: Readonly<Record<string, string | undefined>> = {}) => ({
  version: '2.0',
  envId: '{{env.ENV_ID}}',
  functionRoot: 'cloudfunctions',
  functions: Object.entries(functions).map(([name, plan]) => ({
    name,
    ...limitsOf(plan),
    triggers: triggersOf(plan),
    envVariables: Object.fromEntries(
      variablesOf(plan).flatMap((variable) => {
        if (!optionalSettings.includes(variable)) return [[variable, `{{env.${variable}}}`]]
        return environment[variable] ? [[variable, environment[variable]]] : []
      }),
    ) as Record<string, string>,
    runtime: 'Nodejs20.19',
    handler: 'index.main',
    installDependency: false,
  })),
})
