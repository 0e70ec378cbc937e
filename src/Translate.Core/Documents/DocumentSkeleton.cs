namespace Translate.Core.Documents;

/// <summary>Everything of a document that is not translated. Only the format that read the document knows what is in it.</summary>
public abstract class DocumentSkeleton
{
    /// <summary>The skeleton of a document that no format read, and that no format can write.</summary>
    public static DocumentSkeleton None { get; } = new NoSkeleton();

    private sealed class NoSkeleton : DocumentSkeleton;
}
