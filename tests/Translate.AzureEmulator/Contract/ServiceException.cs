namespace Translate.Emulation.Contract;

/// <summary>Rejects a request with an error of the service.</summary>
internal sealed class ServiceException(ServiceError error) : Exception(error.Message)
{
    public ServiceException(int code)
        : this(ServiceError.FromCode(code)) { }

    public ServiceError Error { get; } = error;
}
