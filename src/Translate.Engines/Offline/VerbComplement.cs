namespace Translate.Engines.Offline;

/// <summary>How a verb after the object of another one is joined to it.</summary>
internal enum VerbComplement
{
    /// <summary>With -ing: a car carrying people.</summary>
    Gerund,

    /// <summary>With "to": ask someone to come.</summary>
    To,

    /// <summary>Bare: help someone hide.</summary>
    Bare,

    /// <summary>With "of" and -ing: accuse someone of selling.</summary>
    Of,

    /// <summary>With "from" and -ing: ban someone from entering.</summary>
    From,

    /// <summary>As a clause: say someone came.</summary>
    Clause,
}
