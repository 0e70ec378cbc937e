namespace Translate.Emulation.Contract;

/// <summary>The form in which an error is written, among those that clients have met.</summary>
public sealed record ErrorFormat
{
    /// <summary>JSON with an outer <c>error</c>; the code is an integer in 3.0 and a string in 2026-06-06.</summary>
    public static ErrorFormat Documented { get; } = new();

    /// <summary>Whether the code is a string; null for what the version documents. Default null.</summary>
    public bool? StringCode { get; init; }

    /// <summary>Whether <c>code</c> and <c>message</c> stand alone, without <c>error</c> around them. Default false.</summary>
    public bool WithoutOuterError { get; init; }

    /// <summary>Whether the body calls itself <c>text/plain</c>. Default false.</summary>
    public bool PlainText { get; init; }

    /// <summary>Whether the body begins with a byte order mark. Default false.</summary>
    public bool ByteOrderMark { get; init; }
}
