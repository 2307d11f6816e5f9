import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

const root = path.resolve(__dirname, '..')
const target = process.env.TARO_ENV ?? 'weapp'

// shared/ lies outside sourceRoot and zod ships ES2020: both must pass through babel for iOS 13.
const compile = {
  include: [path.join(root, 'shared'), path.join(root, 'node_modules/zod')],
}

// Taro writes Chinese as six-byte escapes and leaves most of terser's usual steps out; the first package pays for both.
const usual = [
  'collapse_vars',
  'comparisons',
  'computed_props',
  'hoist_props',
  'inline',
  'loops',
  'negate_iife',
  'properties',
  'reduce_funcs',
  'reduce_vars',
  'switches',
  'typeofs',
]
const terser = {
  enable: true,
  config: { output: { ascii_only: false }, compress: Object.fromEntries(usual.map((step) => [step, true])) },
}

const postcss = {
  // Sizes are written in CSS pixels as in the design; type scales by theme class, not by screen width.
  pxtransform: { enable: false, config: {} },
}

export default defineConfig<'webpack5'>({
  projectName: 'daoluyunzheng',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'miniprogram',
  outputRoot: `dist/${target}`,
  framework: 'react',
  terser,
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  defineConstants: {
    'process.env.TARO_APP_CLOUD_ENV': JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? ''),
  },
  plugins: [path.join(__dirname, 'aria.js')],
  mini: {
    compile,
    postcss,
    optimizeMainPackage: { enable: true },
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    compile,
    postcss,
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    devServer: { host: '127.0.0.1', open: false },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    webpackChain(chain) {
      chain.merge({ optimization: { splitChunks: { chunks: 'all' } } })
    },
  },
})
