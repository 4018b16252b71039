package passes

import (
	"regexp"
	"strings"
)

// directsModel reports whether a text reads as if it gave a language model orders:
// it speaks to one, tells one to forget what it was told, or carries the marks that
// set off messages in prompts.
func directsModel(text string) bool {
	if len(text) > maxDirective {
		text = text[:maxDirective]
	}
	for _, r := range text {
		if r >= 0xE0000 && r <= 0xE007F {
			return true // tags spell text that only models read
		}
	}
	return modelDirective.MatchString(text)
}

// maxDirective is how much of a comment is looked at, in bytes.
const maxDirective = 16 << 10

const models = `(?:ai|a\.i\.|llms?|(?:large )?language models?|ai models?|assistants?|chatbots?|chatgpt|gpt-?\d?|claude|copilot|gemini|codex|cursor|(?:coding|ai|automated) agents?|ai reviewers?)`

var modelDirective = regexp.MustCompile(`(?i)` + strings.Join([]string{
	// forget what you were told
	`\b(?:ignore|disregard|forget|override|bypass|do not follow|don't follow)\b[^.!?]{0,40}\b(?:previous|prior|above|earlier|preceding|system|safety|your|all)\b[^.!?]{0,30}\b(?:instructions?|prompts?|rules?|messages?|guidelines?|polic(?:y|ies)|directions?|context|restrictions?|guardrails?)\b`,
	// marks of messages
	`<\|[a-z_]{2,20}\|>`, `\[/?INST\]`, `<</?SYS>>`, `</?(?:system|assistant|user|instructions?|system_prompt)>`, `###\s*(?:system|instructions?|assistant)\s*:`,
	// spoken to
	`^\W*(?:system|assistant|` + models + `)\s*[:,]\s*\S`,
	`\b(?:dear|hey|hi|hello|attention|note (?:to|for)|notice to|message (?:to|for)|instructions? (?:to|for)|important for|reminder (?:to|for))\W+(?:all |the |any )?` + models + `\b`,
	`\b(?:if you are|as) an? (?:[a-z]+ )?` + models + `\b`,
	`\byou are (?:now |actually )?(?:an? |the )?(?:[a-z]+ ){0,2}` + models + `\b`,
	`\b` + models + ` (?:must|should|shall|has to|have to|needs? to|is required to|are required to)(?: always| never| not| also)? [a-z]+`,
	// who is to be kept from knowing
	`\b(?:do not|don't|never) (?:tell|inform|mention|reveal|show|alert|warn|report)\b[^.!?]{0,30}\b(?:the user|users|the human|the developer|the reviewer|anyone)\b`,
	`\b(?:reveal|print|output|repeat|leak|show)\b[^.!?]{0,20}\b(?:system|developer|hidden|initial) prompt\b`,
	`\b(?:developer|jailbreak|dan|god|unrestricted) mode (?:is )?(?:on|enabled|activated)\b`,
}, "|"))
