/** The adapter's package.json names a types file that it does not ship: the part used here. */
declare module 'glass-easel-miniprogram-adapter' {
  import type * as glassEasel from 'glass-easel'

  export interface ComponentCaller {
    _$: glassEasel.GeneralComponent
    data: Record<string, unknown>
    setData(data: Record<string, unknown>, callback?: () => void): void
    selectComponent(selector: string): unknown
    [member: string]: any
  }
  export class Root {
    get(): ComponentCaller
    getComponent(): glassEasel.GeneralComponent
    attach(parent: unknown, placeholder: unknown): void
    release(): void
  }
  export class AssociatedBackend {
    registerStyleSheetContent(url: string, content: string): void
    createRoot(tagName: string, codeSpace: CodeSpace, url: string): Root
  }
  export interface ComponentEnv {
    Page(definition: object): unknown
    Component(definition?: object): unknown
    Behavior: ((definition?: object) => unknown) & { trait: unknown }
  }
  export class CodeSpace {
    getComponentSpace(): glassEasel.ComponentSpace
    setOverallBehavior(behavior: glassEasel.GeneralBehavior): void
    addStyleSheet(path: string, url?: string, scopeName?: string): void
    addCompiledTemplate(path: string, content: glassEasel.template.ComponentTemplate): void
    addComponentStaticConfig(path: string, content: object): void
    componentEnv<T>(path: string, run: (env: ComponentEnv) => T): T
    prepareComponentOptions(is: string, options?: object): [glassEasel.ComponentOptions, string]
  }
  export class MiniProgramEnv {
    getGlobalCodeSpace(): CodeSpace
    associateBackend(context: unknown): AssociatedBackend
    createCodeSpace(id: string, isMainSpace: boolean): CodeSpace
  }
  export const component: { ComponentCaller: { prototype: ComponentCaller } }
}
