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
    navigationStyle: 'default',
    navigationBarTitleText: '道路运政一网通办',
    navigationBarBackgroundColor: '@navBackground',
    navigationBarTextStyle: '@navText' as 'black',
    backgroundColor: '@ground',
    backgroundTextStyle: '@backgroundText' as 'dark',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  animation: false,
})
