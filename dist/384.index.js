export const id = 384;
export const ids = [384];
export const modules = {

/***/ 9384:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mainFirst: () => (/* reexport safe */ _render_js__WEBPACK_IMPORTED_MODULE_0__.K1),
/* harmony export */   renderEach: () => (/* reexport safe */ _render_js__WEBPACK_IMPORTED_MODULE_0__.Gy)
/* harmony export */ });
/* harmony import */ var _render_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1858);















/***/ })

};
