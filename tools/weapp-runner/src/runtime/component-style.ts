/** How WeChat shows its components before an app styles them. */
export const COMPONENT_STYLE = `
wx-page, wx-view, wx-form, wx-checkbox-group, wx-radio-group, wx-picker, wx-navigator, wx-cover-view, wx-swiper,
wx-scroll-view, wx-match-media, wx-root-portal, wx-rich-text, wx-web-view, wx-picker-view, wx-progress {
  display: block;
}
wx-page { min-height: 100%; }
wx-page-meta, wx-navigation-bar { display: contents; }
wx-text { white-space: pre-line; }
wx-text[space] { white-space: pre-wrap; }
wx-text[user-select], wx-text[selectable] { user-select: text; }
wx-label, wx-checkbox, wx-radio, wx-switch, wx-icon { display: inline-block; }
wx-scroll-view { overflow: hidden; }
wx-scroll-view[scroll-y] { overflow-y: auto; }
wx-scroll-view[scroll-x] { overflow-x: auto; white-space: nowrap; }
wx-scroll-view[enable-flex] { display: flex; }
wx-image { display: inline-block; width: 320px; height: 240px; overflow: hidden; }
wx-image > img { display: block; width: 100%; height: 100%; object-fit: fill; }
wx-image[mode=aspectFit] > img { object-fit: contain; }
wx-image[mode=aspectFill] > img { object-fit: cover; }
wx-image[mode=widthFix] { height: auto; }
wx-image[mode=widthFix] > img { height: auto; }
wx-image[mode=heightFix] { width: auto; }
wx-image[mode=heightFix] > img { width: auto; }
wx-button {
  display: block;
  position: relative;
  box-sizing: border-box;
  margin: 0 auto;
  padding: 0 14px;
  border-radius: 5px;
  font-size: 18px;
  line-height: 2.55555556;
  text-align: center;
  background: #f8f8f8;
  color: #000;
  overflow: hidden;
}
wx-button[type=primary] { background: #07c160; color: #fff; }
wx-button[type=warn] { background: #e64340; color: #fff; }
wx-button[size=mini] { display: inline-block; font-size: 13px; line-height: 2.3; padding: 0 1.32em; }
wx-button[disabled] { opacity: .6; }
wx-input { display: block; height: 1.4em; overflow: hidden; }
wx-textarea { display: block; width: 300px; height: 150px; }
wx-input > input, wx-textarea > textarea {
  all: unset;
  box-sizing: border-box;
  display: block;
  width: 100%;
  height: 100%;
  font: inherit;
  color: inherit;
  text-align: inherit;
}
wx-textarea > textarea { white-space: pre-wrap; overflow-wrap: anywhere; }
wx-input > input::placeholder, wx-textarea > textarea::placeholder { color: gray; }
.weapp-mark {
  display: inline-block;
  box-sizing: border-box;
  width: 23px;
  height: 23px;
  margin-right: 5px;
  border: 1px solid #d1d1d1;
  border-radius: 3px;
  vertical-align: middle;
  background: #fff;
}
wx-radio > .weapp-mark { border-radius: 50%; }
[checked] > .weapp-mark { background: #07c160; border-color: #07c160; }
.weapp-switch {
  display: inline-block;
  width: 52px;
  height: 32px;
  border-radius: 16px;
  background: #dfdfdf;
  vertical-align: middle;
}
[checked] > .weapp-switch { background: #07c160; }
wx-slider > input { width: 100%; }
.weapp-progress { display: block; height: 6px; background: #09bb07; }
wx-swiper {
  display: flex;
  height: 150px;
  overflow: auto hidden;
  scroll-snap-type: x mandatory;
  scrollbar-width: none;
}
wx-swiper[vertical] { flex-direction: column; overflow: hidden auto; scroll-snap-type: y mandatory; }
wx-swiper-item { display: block; flex: 0 0 100%; height: 100%; scroll-snap-align: start; overflow: hidden; }
wx-picker-view { display: flex; overflow: hidden; }
wx-picker-view-column { flex: 1; overflow-y: auto; scroll-snap-type: y mandatory; scrollbar-width: none; }
wx-picker-view-column > * { height: 44px; scroll-snap-align: center; }
wx-canvas { display: block; position: relative; width: 300px; height: 150px; overflow: hidden; }
wx-canvas > canvas { display: block; width: 100%; height: 100%; }
`
