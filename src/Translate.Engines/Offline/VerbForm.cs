namespace Translate.Engines.Offline;

/// <summary>The form in which a verb was written. A verb that "and" joins to it takes the same.</summary>
internal enum VerbForm
{
    Finite,
    Base,
    Gerund,

    /// <summary>-ing after "is" or "was".</summary>
    Progressive,
    Participle,

    /// <summary>-ing, as the subject of a verb to come.</summary>
    Action,
}
