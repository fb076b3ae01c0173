package plan

import "testing"

// A form that lets people add an item has to call it something.
func TestListsOfBlocksNameTheirItems(t *testing.T) {
	t.Parallel()
	seen := map[*Block]bool{}
	var walk func(*Block)
	walk = func(b *Block) {
		if seen[b] {
			return
		}
		seen[b] = true
		for _, k := range b.Keys {
			if k.Kind == KindBlocks && k.One == "" {
				t.Errorf("%s.%s has no word for one item (tag one)", b.Name, k.Name)
			}
			if k.Block != nil {
				walk(k.Block)
			}
		}
	}
	walk(Model())
	if len(seen) < 20 {
		t.Fatalf("only %d blocks were looked at", len(seen))
	}
}
