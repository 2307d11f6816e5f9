/** How WeChat shows its components before an app styles them, and the frame around the pages. */
export const BASE_STYLE = `
html, body { margin: 0; height: 100%; overflow: hidden; font: 16px/1.4 system-ui, -apple-system, "Noto Sans CJK SC", sans-serif; background: #fff; -webkit-tap-highlight-color: transparent; }
[hidden] { display: none !important; }
.weapp-nav { position: absolute; inset: 0 0 auto 0; box-sizing: content-box; display: flex; align-items: center; justify-content: center; }
.weapp-back { position: absolute; left: 0; bottom: 0; width: 44px; height: 44px; line-height: 40px; text-align: center; font-size: 28px; }
.weapp-title { font-weight: 600; font-size: 17px; }
.weapp-page { position: absolute; left: 0; right: 0; overflow: hidden; contain: layout paint; background: #fff; }
.weapp-page.weapp-dark { background: #191919; }
.weapp-scroller { position: absolute; inset: 0; overflow: hidden auto; }
.weapp-tabbar { position: absolute; inset: auto 0 0 0; display: flex; }
.weapp-tab { flex: 1; position: relative; display: flex; flex-direction: column; align-items: center; justify-content: center; font-size: 10px; }
.weapp-tab img { width: 27px; height: 27px; }
.weapp-badge { position: absolute; top: 4px; left: 58%; min-width: 8px; min-height: 8px; border-radius: 8px; padding: 0 4px; background: #fa5151; color: #fff; }
.weapp-overlay { position: absolute; inset: 0; pointer-events: none; z-index: 1000; }
.weapp-overlay > * { pointer-events: auto; }
.weapp-toast { position: absolute; left: 50%; top: 40%; transform: translateX(-50%); padding: 12px 18px; border-radius: 8px; background: #4c4c4ce6; color: #fff; pointer-events: none !important; }
.weapp-modal { position: absolute; inset: 35% 24px auto 24px; border-radius: 12px; background: #fff; color: #000; text-align: center; box-shadow: 0 0 0 2000px #0008; }
.weapp-modal-title { padding: 20px 16px 8px; font-weight: 600; } .weapp-modal-content { padding: 0 16px 20px; white-space: pre-wrap; }
.weapp-modal-cancel, .weapp-modal-confirm { display: inline-block; width: 50%; padding: 14px 0; }
.weapp-modal-confirm { color: #576b95; }
.weapp-action-sheet, .weapp-sheet { position: absolute; inset: auto 0 0 0; background: #fff; color: #000; text-align: center; box-shadow: 0 0 0 2000px #0008; }
.weapp-action-item, .weapp-action-cancel { padding: 16px; border-top: 1px solid #eee; }
.weapp-sheet-bar { display: flex; justify-content: space-between; padding: 12px 16px; }
.weapp-sheet-confirm { color: #07c160; } .weapp-sheet-columns { display: flex; height: 220px; }
.weapp-sheet-column { flex: 1; overflow-y: auto; } .weapp-sheet-item { padding: 10px 4px; } .weapp-chosen { font-weight: 600; background: #f4f4f4; }
wx-page, wx-view, wx-form, wx-checkbox-group, wx-radio-group, wx-picker, wx-navigator, wx-cover-view, wx-swiper, wx-scroll-view,
wx-match-media, wx-root-portal, wx-rich-text, wx-web-view, wx-picker-view, wx-progress { display: block; }
wx-page { min-height: 100%; } wx-page-meta, wx-navigation-bar { display: contents; }
wx-text { white-space: pre-line; } wx-text[space] { white-space: pre-wrap; } wx-text[user-select], wx-text[selectable] { user-select: text; }
wx-label, wx-checkbox, wx-radio, wx-switch, wx-icon { display: inline-block; }
wx-scroll-view { overflow: hidden; } wx-scroll-view[scroll-y] { overflow-y: auto; } wx-scroll-view[scroll-x] { overflow-x: auto; white-space: nowrap; }
wx-scroll-view[enable-flex] { display: flex; }
wx-image { display: inline-block; width: 320px; height: 240px; overflow: hidden; }
wx-image > img { display: block; width: 100%; height: 100%; object-fit: fill; }
wx-image[mode=aspectFit] > img { object-fit: contain; } wx-image[mode=aspectFill] > img { object-fit: cover; }
wx-image[mode=widthFix] { height: auto; } wx-image[mode=widthFix] > img { height: auto; }
wx-image[mode=heightFix] { width: auto; } wx-image[mode=heightFix] > img { width: auto; }
wx-button { display: block; position: relative; box-sizing: border-box; margin: 0 auto; padding: 0 14px; border-radius: 5px; font-size: 18px; line-height: 2.55555556; text-align: center; background: #f8f8f8; color: #000; overflow: hidden; }
wx-button[type=primary] { background: #07c160; color: #fff; } wx-button[type=warn] { background: #e64340; color: #fff; }
wx-button[size=mini] { display: inline-block; font-size: 13px; line-height: 2.3; padding: 0 1.32em; } wx-button[disabled] { opacity: .6; }
wx-input { display: block; height: 1.4em; overflow: hidden; } wx-textarea { display: block; width: 300px; height: 150px; }
wx-input > input, wx-textarea > textarea { all: unset; box-sizing: border-box; display: block; width: 100%; height: 100%; font: inherit; color: inherit; text-align: inherit; }
wx-textarea > textarea { white-space: pre-wrap; overflow-wrap: anywhere; }
wx-input > input::placeholder, wx-textarea > textarea::placeholder { color: gray; }
.weapp-mark { display: inline-block; box-sizing: border-box; width: 23px; height: 23px; margin-right: 5px; border: 1px solid #d1d1d1; border-radius: 3px; vertical-align: middle; background: #fff; }
wx-radio > .weapp-mark { border-radius: 50%; } [checked] > .weapp-mark { background: #07c160; border-color: #07c160; }
.weapp-switch { display: inline-block; width: 52px; height: 32px; border-radius: 16px; background: #dfdfdf; vertical-align: middle; } [checked] > .weapp-switch { background: #07c160; }
wx-slider > input { width: 100%; } .weapp-progress { display: block; height: 6px; background: #09bb07; }
wx-swiper { display: flex; height: 150px; overflow: auto hidden; scroll-snap-type: x mandatory; scrollbar-width: none; }
wx-swiper[vertical] { flex-direction: column; overflow: hidden auto; scroll-snap-type: y mandatory; }
wx-swiper-item { display: block; flex: 0 0 100%; height: 100%; scroll-snap-align: start; overflow: hidden; }
wx-picker-view { display: flex; overflow: hidden; } wx-picker-view-column { flex: 1; overflow-y: auto; scroll-snap-type: y mandatory; scrollbar-width: none; }
wx-picker-view-column > * { height: 44px; scroll-snap-align: center; }
wx-canvas { display: block; position: relative; width: 300px; height: 150px; overflow: hidden; } wx-canvas > canvas { display: block; width: 100%; height: 100%; }
`
