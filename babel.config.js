// Taro reads this file itself; jest uses swc and never comes here.
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        hot: false,
        targets: { ios: '13', chrome: '80' },
      },
    ],
  ],
}
