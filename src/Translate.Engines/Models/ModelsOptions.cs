namespace Translate.Engines.Models;

/// <summary>Settings of local models, section <c>Models</c>.</summary>
public sealed record ModelsOptions
{
    /// <summary>The folder of installed models. Default: <c>translate/models</c> in the user's data folder.</summary>
    public string? Folder { get; init; }

    /// <summary>A file with more models that <c>translate models get</c> knows. Default none.</summary>
    public string? Manifest { get; init; }

    /// <summary>The folder of installed models, with the default.</summary>
    internal string EffectiveFolder => Folder ?? Path.Combine(UserFolders.GetData(), "translate", "models");
}
