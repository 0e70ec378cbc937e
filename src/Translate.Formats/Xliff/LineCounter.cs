using Translate.Core.Problems;

namespace Translate.Formats.Xliff;

/// <summary>Converts offsets to lines and columns. Offsets that do not decrease cost linear time together.</summary>
/// <param name="text">The text.</param>
internal sealed class LineCounter(string text)
{
    private int _offset;
    private int _line = 1;

    /// <summary>Returns the place of an offset.</summary>
    /// <param name="file">The name of the file.</param>
    /// <param name="offset">In UTF-16 code units.</param>
    public SourceLocation Locate(string file, int offset)
    {
        if (offset < _offset)
        {
            (_offset, _line) = (0, 1);
        }

        _line += text.AsSpan(_offset, offset - _offset).Count('\n');
        _offset = offset;
        var column = offset == 0 ? 1 : offset - text.LastIndexOf('\n', offset - 1);
        return new SourceLocation(file, _line, column);
    }
}
