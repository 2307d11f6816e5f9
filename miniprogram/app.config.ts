import { pages, subPackages, tabs } from './routes.config'

export default defineAppConfig({
  pages,
  subPackages,
  tabBar: {
    custom: true,
    color: '@barText',
    selectedColor: '@barChosen',
    backgroundColor: '@bar',
    borderStyle: '@barBorder' as 'white',
    list: tabs,
  },
  window: {
    // On the web every page draws its own title bar, see platform/frame.h5.tsx.
    navigationStyle: process.env.TARO_ENV === 'h5' ? 'custom' : 'default',
    navigationBarTitleText: '道路运政一网通办',
    navigationBarBackgroundColor: '@navBackground',
    navigationBarTextStyle: '@navText' as 'black',
    backgroundColor: '@ground',
    backgroundTextStyle: '@backgroundText' as 'dark',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  // WeChat asks for consent before the first use of camera, album or phone number.
  __usePrivacyCheck__: true,
  lazyCodeLoading: 'requiredComponents',
  animation: false,
})
