namespace Translate.Review.Security;

/// <summary>What a person may do.</summary>
[Flags]
internal enum Permission
{
    /// <summary>Nothing that needs a name: whether the server works, and how to sign in.</summary>
    None = 0,

    /// <summary>See articles, glossary and memory.</summary>
    Read = 1,

    /// <summary>Have texts and documents translated.</summary>
    Translate = 2,

    /// <summary>Change translations, and comment on them.</summary>
    Edit = 4,

    /// <summary>Approve translations, dismiss findings and waive terms.</summary>
    Approve = 8,

    /// <summary>Change the glossary, and have translated again what it touches.</summary>
    ChangeGlossary = 16,

    /// <summary>See who may do what, the audit log and the measurements, and cancel jobs of others.</summary>
    Administer = 32,

    /// <summary>Everything.</summary>
    All = Read | Translate | Edit | Approve | ChangeGlossary | Administer,
}
