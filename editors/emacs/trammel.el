;; Trammel in Emacs, with eglot (built in since Emacs 29, a package before).
(require 'eglot)
(add-to-list 'eglot-server-programs '(python-mode . ("trammel" "lsp")))
(add-hook 'python-mode-hook #'eglot-ensure)

;; docs/server.md lists the settings; :execute t allows dry runs.
(setq-default eglot-workspace-configuration '(:trammel (:execute :json-false)))

(defun trammel-dry-run ()
  "Run the buffer in Trammel's interpreter and show the report."
  (interactive)
  (let ((report (jsonrpc-request (eglot-current-server) :workspace/executeCommand
                                 `(:command "trammel.dryRun" :arguments [(:uri ,(eglot--path-to-uri buffer-file-name) :markdown t)]))))
    (with-current-buffer (get-buffer-create "*trammel dry run*")
      (erase-buffer)
      (insert (plist-get report :markdown))
      (goto-char (point-min))
      (display-buffer (current-buffer)))))
