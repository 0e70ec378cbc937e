namespace Translate.Core.Memory;

/// <summary>How much an error span harms a translation, as in ESA. The names are stored in the memory.</summary>
internal enum ErrorSeverity
{
    /// <summary>The reader notices it and is not misled.</summary>
    Minor,

    /// <summary>The meaning is another, or part of the text cannot be understood.</summary>
    Major,
}
