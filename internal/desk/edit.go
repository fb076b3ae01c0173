package desk

import (
	"errors"
	"strconv"

	"beredskab/internal/diag"
	"beredskab/internal/syntax"
)

// errUnreadable says that a file is broken, so that it can be changed as text only.
var errUnreadable = errors.New("the file cannot be read as it stands")

// tree parses one of the files.
func tree(files []File, name string) (*syntax.Node, error) {
	for _, f := range files {
		if f.Name != name {
			continue
		}
		root, _ := syntax.Parse(diag.NewFile(f.Name, []byte(f.Text)))
		if root == nil || root.Kind != syntax.Mapping {
			return nil, errUnreadable
		}
		return root, nil
	}
	return nil, errUnreadable
}

// setValue gives a place a value; [syntax.Nothing] takes it away. Edits of the page come down to this, [addItem] and [moveItem]: splices
// that leave all else byte for byte.
func setValue(files []File, at Place, v syntax.Value) ([]File, error) {
	root, err := tree(files, at.File)
	if err != nil {
		return nil, err
	}
	editor := syntax.NewEditor(root)
	if err := set(editor, root, at.Path, v); err != nil {
		return nil, err
	}
	return apply(files, editor)
}

// set tells an editor of a value below a node.
func set(editor *syntax.Editor, node *syntax.Node, path []string, v syntax.Value) error {
	if len(path) == 0 {
		return syntax.ErrEdit
	}
	if node.Kind == syntax.Sequence {
		next := child(node, path[0])
		if next == nil || len(path) == 1 {
			return syntax.ErrEdit
		}
		return set(editor, next, path[1:], v)
	}
	next := node.Get(path[0])
	if len(path) > 1 && next != nil && (next.Kind == syntax.Mapping || next.Kind == syntax.Sequence) {
		return set(editor, next, path[1:], v)
	}
	for _, part := range path {
		if _, err := strconv.Atoi(part); err == nil && node.Kind != syntax.Mapping {
			return syntax.ErrEdit
		}
	}
	if next == nil && v.Nothing {
		return nil
	}
	editor.Set(node, v, path...)
	return nil
}

// addItem adds an item to a list, which need not be there yet.
func addItem(files []File, list Place, item syntax.Value) ([]File, error) {
	root, err := tree(files, list.File)
	if err != nil {
		return nil, err
	}
	owner, key := list.Parent()
	block, rest := descend(root, owner.Path)
	editor := syntax.NewEditor(root)
	if len(rest) > 0 { // the block around the list is not there yet either
		if err := set(editor, block, append(rest, key), syntax.Value{Kind: syntax.Sequence, Items: []syntax.Value{item}}); err != nil {
			return nil, err
		}
		return apply(files, editor)
	}
	if block.Kind != syntax.Mapping {
		return nil, syntax.ErrEdit
	}
	editor.Append(block, key, item)
	return apply(files, editor)
}

// moveItem gives an item another position in its list.
func moveItem(files []File, item Place, to int) ([]File, error) {
	list, root, i, err := itemOf(files, item)
	if err != nil {
		return nil, err
	}
	text, err := syntax.Move(root, list, i, to)
	if err != nil {
		return nil, err
	}
	return with(files, item.File, string(text)), nil
}

// itemOf finds the list that an item stands in.
func itemOf(files []File, item Place) (list, root *syntax.Node, i int, err error) {
	root, err = tree(files, item.File)
	if err != nil {
		return nil, nil, 0, err
	}
	owner, position := item.Parent()
	list = find(root, owner.Path)
	i, err = strconv.Atoi(position)
	if err != nil || list == nil || list.Kind != syntax.Sequence || i < 0 || i >= len(list.Items) {
		return nil, nil, 0, syntax.ErrEdit
	}
	return list, root, i, nil
}

// apply puts the new texts of an editor among the files.
func apply(files []File, editor *syntax.Editor) ([]File, error) {
	changed, err := editor.Files()
	if err != nil {
		return nil, err
	}
	for _, c := range changed {
		files = with(files, c.File.Name, string(c.Text))
	}
	return files, nil
}
