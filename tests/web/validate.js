// Validates HTML files: node validate.js FILE... prints one line a finding and fails when there is one.
'use strict';
const { HtmlValidate } = require('html-validate');

const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
    // Which level a heading has is the author's decision.
    rules: { 'heading-level': 'off' },
});

(async () => {
    for (const file of process.argv.slice(2)) {
        const report = await validator.validateFile(file);
        for (const result of report.results) {
            for (const message of result.messages) {
                console.log(`${file}:${message.line}:${message.column}: ${message.message} (${message.ruleId})`);
                process.exitCode = 1;
            }
        }
    }
})();
