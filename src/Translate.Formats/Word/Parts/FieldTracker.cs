namespace Translate.Formats.Word.Parts;

/// <summary>Knows at each place of a story whether it is in the instruction of a field. Fields can be in fields, and can go over paragraphs.</summary>
internal sealed class FieldTracker
{
    private readonly Stack<bool> _isInResult = new();
    private int _instructions;

    /// <summary>Whether what is read now is in an instruction, so that no reader sees it.</summary>
    public bool IsInInstruction => _instructions > 0;

    /// <summary>A field starts.</summary>
    public void Start()
    {
        _isInResult.Push(false);
        _instructions++;
    }

    /// <summary>The instruction of the innermost field ends.</summary>
    public void Separate()
    {
        if (_isInResult.TryPeek(out var isInResult) && !isInResult)
        {
            _isInResult.Pop();
            _isInResult.Push(true);
            _instructions--;
        }
    }

    /// <summary>The innermost field ends.</summary>
    public void End()
    {
        if (_isInResult.TryPop(out var isInResult) && !isInResult)
        {
            _instructions--;
        }
    }
}
