export const id = 322;
export const ids = [322];
export const modules = {

/***/ 2322:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   foretell: () => (/* reexport safe */ _foretelling_foretell_js__WEBPACK_IMPORTED_MODULE_0__.Q)
/* harmony export */ });
/* harmony import */ var _foretelling_foretell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5442);














/***/ })

};
