;;; emacs.el --- The tested configuration in a real Emacs, in batch  -*- lexical-binding: t; -*-

;; POLICY_SPEECH_CONFIGURATION is the configuration, POLICY_SPEECH_DRAFT the draft. One line a test on standard output.

(prefer-coding-system 'utf-8)
(setq-default default-process-coding-system '(utf-8 . utf-8))
(package-initialize)

(defvar policy-speech-wait 30 "Seconds.")

(defmacro policy-speech-test (name &rest body)
  `(condition-case reason (progn ,@body (princ (format "ok %s\n" ,name)))
     (error (princ (format "not ok %s: %S\n" ,name reason)))))

(defun policy-speech-equal (actual expected)
  (unless (equal actual expected) (error "%S is not %S" actual expected)))

(defun policy-speech-until (what condition)
  (let ((end (+ (float-time) policy-speech-wait)))
    (while (not (funcall condition))
      (when (> (float-time) end) (error "Waited in vain for %s" what))
      (accept-process-output nil 0.05))))

(defun policy-speech-words ()
  "The words that findings stand at, in order."
  (mapcar (lambda (diagnostic)
            (buffer-substring-no-properties (flymake-diagnostic-beg diagnostic) (flymake-diagnostic-end diagnostic)))
          (sort (flymake-diagnostics)
                (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b))))))

(defun policy-speech-symbols ()
  (let (names)
    (cl-labels ((walk (list) (seq-doseq (symbol list)
                               (push (plist-get symbol :name) names)
                               (walk (plist-get symbol :children)))))
      (walk (jsonrpc-request (eglot--current-server-or-lose) :textDocument/documentSymbol
                             (list :textDocument (eglot--TextDocumentIdentifier)))))
    (nreverse names)))

(defun policy-speech-act (place title)
  "As a user does it: point at PLACE, the menu, the entry that begins with TITLE."
  (goto-char (point-min))
  (search-forward place)
  (goto-char (match-beginning 0))
  (cl-letf ((last-nonmenu-event ?\r) ; the menu by keyboard
            ((symbol-function 'completing-read)
             (lambda (_prompt choices &rest _)
               (or (seq-find (lambda (choice) (string-prefix-p title choice)) (all-completions "" choices))
                   (error "No %s among %S" title (all-completions "" choices))))))
    (call-interactively #'eglot-code-actions)))

(setq eglot-confirm-server-initiated-edits nil)
(policy-speech-test "the configuration is read" (load (getenv "POLICY_SPEECH_CONFIGURATION") nil t))

(find-file (getenv "POLICY_SPEECH_DRAFT"))
(defvar policy-speech-draft (buffer-string))

(policy-speech-test "the draft is a speech, with the server attached"
  (policy-speech-equal major-mode 'policy-speech-mode)
  ;; `eglot-ensure' waits for a command, which batch mode has none of.
  (run-hooks 'post-command-hook)
  (policy-speech-until "the server" (lambda () (eglot-current-server))))
(policy-speech-test "findings stand at their words, after an astral character too"
  (flymake-start)
  (policy-speech-until "findings" (lambda () (flymake-diagnostics)))
  (policy-speech-equal (policy-speech-words) '("," "(二)" "四、")))
(policy-speech-test "document symbols are the outline"
  (policy-speech-equal (policy-speech-symbols)
                       '("在全县重点工作推进会上的讲话" "同志们：" "开头" "一、提高认识" "二、突出重点" "（一）抓项目" "(二)抓民生" "四、压实责任")))
(policy-speech-test "a quick fix changes its words and nothing else, in one step to undo"
  (buffer-enable-undo)
  (undo-boundary)
  (policy-speech-act "(二)" "改为")
  (policy-speech-equal (buffer-string) (string-replace "(二)" "（二）" policy-speech-draft))
  (eglot--signal-textDocument/didChange)
  (policy-speech-until "the finding to go" (lambda () (equal (policy-speech-words) '("," "四、"))))
  (undo-boundary)
  (undo-only 1)
  (policy-speech-equal (buffer-string) policy-speech-draft))
(policy-speech-test "a refactoring by the outline is applied"
  (policy-speech-act "四、" "重排")
  (policy-speech-until "the edit" (lambda () (string-search "三、压实责任" (buffer-string)))))
(policy-speech-test "the server leaves with the editor"
  (let ((server (eglot-current-server)))
    (eglot-shutdown server)
    (policy-speech-until "the server to leave" (lambda () (not (jsonrpc-running-p server))))))
(set-buffer-modified-p nil)
(kill-emacs 0)
