;;; policy-speech.el --- 讲话稿助手 in Emacs 28 or later, with Eglot  -*- lexical-binding: t; -*-

;; Load this file from your init file: (load "…/emacs.el"). Emacs 29 has Eglot; Emacs 28 gets it from GNU ELPA.
;; 在 init 文件里 load 这个文件；命令 policy-speech 要在 PATH 里。

(require 'eglot)

(defvar policy-speech-settings nil
  "Settings as in VS Code, without \"policySpeech.\": (:rules (:transition-missing \"off\") :language \"zh\").
与 VS Code 的设置同名，去掉前面的 policySpeech.。")

(define-derived-mode policy-speech-mode text-mode "讲话稿"
  "Mode for Chinese speech drafts."
  (visual-line-mode 1))

(dolist (pattern '("\\.speech\\(?:\\.txt\\|\\.md\\)?\\'"
                   "\\(?:讲话\\|讲稿\\|发言\\|致辞\\|主持词\\|述职\\|党课\\)[^/]*\\.\\(?:txt\\|md\\)\\'"))
  (add-to-list 'auto-mode-alist (cons pattern 'policy-speech-mode)))

(defun policy-speech-server (&rest _)
  "The command that starts the language server, with its settings."
  (list "policy-speech" "lsp" "--stdio"
        :initializationOptions (list :settings (or policy-speech-settings (make-hash-table))
                                     :locale (or (getenv "LANG") ""))))

(add-to-list 'eglot-server-programs '(policy-speech-mode . policy-speech-server))
(add-hook 'policy-speech-mode-hook #'eglot-ensure)

(provide 'policy-speech)
;;; policy-speech.el ends here
