using Translate.Core.Documents;

namespace Translate.Formats.Patching;

/// <content>Adds inline codes.</content>
internal sealed partial class InlineText
{
    /// <summary>Adds a code that opens a range.</summary>
    public void Open(InlineCodeEntry code)
    {
        _open.Push(_codes.Count);
        _openNames[code.Name] = _openNames.GetValueOrDefault(code.Name) + 1;
        AddCode(code);
    }

    /// <summary>Adds a code that closes the nearest open range of its name. Ranges that are still open inside it are left without an end.</summary>
    public void Close(InlineCodeEntry code)
    {
        if (_openNames.GetValueOrDefault(code.Name) > 0)
        {
            InlineCodeEntry opening;
            do
            {
                code.Partner = _open.Pop();
                opening = _codes[code.Partner];
                _openNames[opening.Name]--;
            } while (opening.Name != code.Name);

            code.Kind = InlineCodeKind.Close;
            opening.Kind = InlineCodeKind.Open;
            opening.Partner = _codes.Count;

            if (code.Partner == _codes.Count - 1 && opening.Position == _text.Length)
            {
                // Nothing visible is in it, as in the element of an icon: the spaces around it are two.
                _isCodeAfterBlank = _endsWithBlank || !HasText;
            }
        }

        AddCode(code);
    }

    /// <summary>Adds the start or the end of a range that need not nest with others.</summary>
    /// <param name="code">Its name is the same for the start and the end of the range.</param>
    /// <param name="isStart">Whether it is the start.</param>
    public void AddRange(InlineCodeEntry code, bool isStart)
    {
        if (isStart)
        {
            _openRanges[code.Name] = _codes.Count;
        }
        else if (_openRanges.Remove(code.Name, out var start))
        {
            (code.Kind, code.Partner) = (InlineCodeKind.Close, start);
            (_codes[start].Kind, _codes[start].Partner) = (InlineCodeKind.Open, _codes.Count);
        }

        AddCode(code);
    }

    /// <summary>Adds a code that is on its own.</summary>
    public void AddCode(InlineCodeEntry code)
    {
        code.Position = _text.Length;
        _codes.Add(code);
        if (code.IsVisible)
        {
            _isCodeAfterBlank = _endsWithBlank || !HasText;
            _breakEnd = -1;
        }
    }
}
