/**
 * Every route × role, by API keys. Columns: firm-admin, director, member, client-admin, client-staff, client-viewer, in their own
 * portal; then the same with a thing in the trash, where a route names one. The page is of type `plain`, for what is
 * published `master`, for readings `handbook`, the record a request, the comment and the upload somebody else's.
 */
export const routeTable = `
route                                                                            live                     trashed

GET    /api/v1/portals/{portal}                                                  200 200 200 200 200 200
PATCH  /api/v1/portals/{portal}                                                  200 200 403 403 403 403
GET    /api/v1/portals/{portal}/days-off                                         200 200 200 200 200 200
PUT    /api/v1/portals/{portal}/closing-days                                     200 200 403 200 403 403
PUT    /api/v1/portals/{portal}/inquiry-form                                     200 200 403 403 403 403
DELETE /api/v1/portals/{portal}/inquiry-form                                     200 200 403 403 403 403
GET    /api/v1/portals/{portal}/erasure                                          200 200 403 200 403 403
POST   /api/v1/portals/{portal}/erasure                                          403 403 403 403 403 403
DELETE /api/v1/portals/{portal}/erasure                                          403 403 403 403 403 403
POST   /api/v1/portals/{portal}/erasure/approve                                  403 403 403 403 403 403
GET    /api/v1/portals/{portal}/members                                          200 200 200 200 200 200
POST   /api/v1/portals/{portal}/members                                          201 201 403 201 403 403
GET    /api/v1/portals/{portal}/members/{member}                                 200 200 200 200 200 200
PATCH  /api/v1/portals/{portal}/members/{member}                                 200 200 403 200 403 403
DELETE /api/v1/portals/{portal}/members/{member}                                 200 200 403 200 403 403
POST   /api/v1/portals/{portal}/members/{member}/password-link                   403 403 403 403 403 403
POST   /api/v1/portals/{portal}/calendar-feed                                    401 401 401 401 401 401
DELETE /api/v1/portals/{portal}/calendar-feed                                    401 401 401 401 401 401
GET    /api/v1/portals/{portal}/invitations                                      200 200 403 200 403 403
POST   /api/v1/portals/{portal}/invitations/{invitation}/renew                   200 200 403 200 403 403
DELETE /api/v1/portals/{portal}/invitations/{invitation}                         200 200 403 200 403 403
GET    /api/v1/portals/{portal}/keys                                             200 403 403 403 403 403
POST   /api/v1/portals/{portal}/keys                                             201 403 403 403 403 403
DELETE /api/v1/portals/{portal}/keys/{key}                                       200 403 403 403 403 403
GET    /api/v1/portals/{portal}/plans/{plan}                                     200 200 200 403 403 403
POST   /api/v1/portals/{portal}/plans/{plan}/follow                              412 412 412 403 403 403
GET    /api/v1/portals/{portal}/month-reports/{month}                            200 200 200 200 200 200
POST   /api/v1/portals/{portal}/month-reports                                    400 400 400 403 403 403
GET    /api/v1/portals/{portal}/audit                                            200 200 403 200 403 403
GET    /api/v1/portals/{portal}/shell                                            200 200 200 200 200 200
GET    /api/v1/portals/{portal}/waiting                                          200 200 200 200 200 200
GET    /api/v1/portals/{portal}/waiting/records                                  200 200 200 200 200 200
GET    /api/v1/portals/{portal}/drive                                            200 200 200 200 200 200
GET    /api/v1/portals/{portal}/unread                                           401 401 401 401 401 401
GET    /api/v1/portals/{portal}/unread/count                                     401 401 401 401 401 401
POST   /api/v1/portals/{portal}/unread/read                                      401 401 401 401 401 401
GET    /api/v1/portals/{portal}/escalation-rules                                 200 200 200 403 403 403
POST   /api/v1/portals/{portal}/escalation-rules                                 201 201 403 403 403 403
DELETE /api/v1/portals/{portal}/escalation-rules/{rule}                          200 200 403 403 403 403
GET    /api/v1/portals/{portal}/search                                           200 200 200 200 200 200
GET    /api/v1/portals/{portal}/events                                           200 200 200 200 200 200
GET    /api/v1/portals/{portal}/blocks                                           200 200 200 200 200 200
GET    /api/v1/portals/{portal}/blocks/{name}                                    200 200 200 200 200 200

GET    /api/v1/portals/{portal}/pages                                            200 200 200 200 200 200
POST   /api/v1/portals/{portal}/pages                                            201 201 201 201 201 403
GET    /api/v1/portals/{portal}/page-types                                       200 200 200 200 200 200
POST   /api/v1/portals/{portal}/page-types/{type}/flaws                          200 200 200 200 200 200
GET    /api/v1/portals/{portal}/pages/{page}                                     200 200 200 200 200 200  200 200 200 200 404 404
PATCH  /api/v1/portals/{portal}/pages/{page}                                     200 200 200 200 200 403  404 404 404 404 404 404
DELETE /api/v1/portals/{portal}/pages/{page}                                     200 200 200 200 403 403  404 404 404 404 404 404
POST   /api/v1/portals/{portal}/pages/{page}/restore                             409 409 409 409 403 403  200 200 200 200 404 404
GET    /api/v1/portals/{portal}/pages/{page}/referrers                           200 200 200 200 200 200  200 200 200 200 404 404
GET    /api/v1/portals/{portal}/pages/{page}/view                                200 200 200 200 200 200  200 200 200 200 404 404
GET    /api/v1/portals/{portal}/pages/{page}/content                             200 200 200 200 200 200  200 200 200 200 404 404
PUT    /api/v1/portals/{portal}/pages/{page}/content                             200 200 200 200 200 403  404 404 404 404 404 404
PATCH  /api/v1/portals/{portal}/pages/{page}/content                             200 200 200 200 200 403  404 404 404 404 404 404
POST   /api/v1/portals/{portal}/pages/{page}/collab-ticket                       201 201 201 201 201 201  404 404 404 404 404 404
GET    /api/v1/portals/{portal}/pages/{page}/revisions                           200 200 200 200 200 200  200 200 200 200 404 404
POST   /api/v1/portals/{portal}/pages/{page}/revisions                           201 201 201 201 201 403  404 404 404 404 404 404
GET    /api/v1/portals/{portal}/pages/{page}/revisions/{number}                  200 200 200 200 200 200  200 200 200 200 404 404
PATCH  /api/v1/portals/{portal}/pages/{page}/revisions/{number}                  200 200 200 200 200 403  404 404 404 404 404 404
GET    /api/v1/portals/{portal}/pages/{page}/revisions/{number}/diff             200 200 200 200 200 200  200 200 200 200 404 404
GET    /api/v1/portals/{portal}/pages/{page}/authors                             200 200 200 200 200 200  200 200 200 200 404 404
POST   /api/v1/portals/{portal}/pages/{page}/revisions/{number}/restore          200 200 200 200 200 403  404 404 404 404 404 404
POST   /api/v1/portals/{portal}/pages/{page}/publish                              201 201 201 403 403 403  404 404 404 404 404 404
POST   /api/v1/portals/{portal}/pages/{page}/revisions/{number}/publish           201 201 201 403 403 403  404 404 404 404 404 404
GET    /api/v1/portals/{portal}/pages/{page}/publications                         200 200 200 200 200 200  200 200 200 404 404 404
GET    /api/v1/portals/{portal}/pages/{page}/changes                              200 200 200 403 403 403  200 200 200 404 404 404
POST   /api/v1/portals/{portal}/pages/{page}/confirmations                        403 403 403 201 403 403  404 404 404 404 404 404
GET    /api/v1/portals/{portal}/pages/{page}/confirmations                        200 200 200 200 200 200  200 200 200 404 404 404
GET    /api/v1/portals/{portal}/coverage                                           200 200 200 200 200 200
GET    /api/v1/portals/{portal}/coverage/findings                                  200 200 200 200 200 200
GET    /api/v1/portals/{portal}/confirmations/awaited                             200 200 200 200 200 200
POST   /api/v1/portals/{portal}/pages/{page}/readings                             201 201 201 201 201 201  404 404 404 404 404 404
GET    /api/v1/portals/{portal}/pages/{page}/readings                             200 200 200 200 403 403  409 409 409 409 404 404
GET    /api/v1/portals/{portal}/pages/{page}/readings/own                         200 200 200 200 200 200  200 200 200 200 404 404
GET    /api/v1/portals/{portal}/pages/{page}/readings.csv                         200 200 200 200 403 403  409 409 409 409 404 404
POST   /api/v1/portals/{portal}/pages/{page}/readings/reminders                   200 200 200 200 403 403  404 404 404 404 404 404
GET    /api/v1/portals/{portal}/pages/{page}/comments                            200 200 200 200 200 200  200 200 200 200 404 404
POST   /api/v1/portals/{portal}/pages/{page}/comments                            201 201 201 201 201 403  404 404 404 404 404 404
GET    /api/v1/portals/{portal}/pages/{page}/comments/{comment}                  200 200 200 200 200 200  200 200 200 200 404 404
PATCH  /api/v1/portals/{portal}/pages/{page}/comments/{comment}                  403 403 403 403 403 403  404 404 404 404 404 404
DELETE /api/v1/portals/{portal}/pages/{page}/comments/{comment}                  403 403 403 403 403 403  404 404 404 404 404 404
POST   /api/v1/portals/{portal}/pages/{page}/comments/{comment}/replies          201 201 201 201 201 403  404 404 404 404 404 404
POST   /api/v1/portals/{portal}/pages/{page}/comments/{comment}/resolve          200 200 200 200 200 403  404 404 404 404 404 404
POST   /api/v1/portals/{portal}/pages/{page}/comments/{comment}/reopen           200 200 200 200 200 403  404 404 404 404 404 404

GET    /api/v1/portals/{portal}/collections                                      200 200 200 200 200 200
GET    /api/v1/portals/{portal}/collections/{collection}/records                 200 200 200 200 200 200
POST   /api/v1/portals/{portal}/collections/{collection}/records                 201 201 201 201 201 403
POST   /api/v1/portals/{portal}/collections/{collection}/bulk                200 200 200 200 200 403
GET    /api/v1/portals/{portal}/collections/{collection}/views                   200 200 200 200 200 200
POST   /api/v1/portals/{portal}/collections/{collection}/views                   403 403 403 403 403 403
PATCH  /api/v1/portals/{portal}/collections/{collection}/views/{view}            404 404 404 404 404 404
DELETE /api/v1/portals/{portal}/collections/{collection}/views/{view}            404 404 404 404 404 404
GET    /api/v1/portals/{portal}/collections/{collection}/import-template.csv     200 200 200 200 200 403
GET    /api/v1/portals/{portal}/collections/{collection}/import-template.xlsx    200 200 200 200 200 403
GET    /api/v1/portals/{portal}/collections/{collection}/imports                 200 200 200 200 200 200
POST   /api/v1/portals/{portal}/collections/{collection}/imports                 201 201 201 201 201 403
GET    /api/v1/portals/{portal}/collections/{collection}/imports/{import}        404 404 404 404 404 404
POST   /api/v1/portals/{portal}/collections/{collection}/imports/{import}/take   404 404 404 404 404 404
GET    /api/v1/portals/{portal}/collections/{collection}/records.csv             200 200 200 200 200 200
GET    /api/v1/portals/{portal}/collections/{collection}/records.xlsx            200 200 200 200 200 200
GET    /api/v1/portals/{portal}/collections/{collection}/records/{record}        200 200 200 200 200 200  200 200 404 404 404 404
PATCH  /api/v1/portals/{portal}/collections/{collection}/records/{record}        200 200 200 200 200 403  409 409 404 404 404 404
DELETE /api/v1/portals/{portal}/collections/{collection}/records/{record}        200 200 403 403 403 403  409 409 404 404 404 404
POST   /api/v1/portals/{portal}/collections/{collection}/records/{record}/restore      409 409 403 403 403 403  200 200 404 404 404 404
POST   /api/v1/portals/{portal}/collections/{collection}/records/{record}/occurrences  404 404 404 404 404 403  404 404 404 404 404 404
POST   /api/v1/portals/{portal}/collections/{collection}/records/{record}/transitions  200 200 200 200 200 403  409 409 404 404 404 404
GET    /api/v1/portals/{portal}/collections/{collection}/records/{record}/referrers    200 200 200 200 200 200  200 200 404 404 404 404
GET    /api/v1/portals/{portal}/collections/{collection}/records/{record}/parts        200 200 200 200 200 200  200 200 404 404 404 404
GET    /api/v1/portals/{portal}/collections/{collection}/records/{record}/freeze       404 404 404 404 404 404  404 404 404 404 404 404
GET    /api/v1/portals/{portal}/collections/{collection}/records/{record}/history      200 200 200 200 200 200  200 200 404 404 404 404
GET    /api/v1/portals/{portal}/collections/{collection}/records/{record}/escalations  200 200 200 200 200 200  200 200 404 404 404 404
GET    /api/v1/portals/{portal}/collections/{collection}/records/{record}/comments     200 200 200 200 200 200  200 200 404 404 404 404
POST   /api/v1/portals/{portal}/collections/{collection}/records/{record}/comments     201 201 201 201 201 403  409 409 404 404 404 404
PATCH  /api/v1/portals/{portal}/collections/{collection}/records/{record}/comments/{comment}  403 403 403 403 403 403  409 409 404 404 404 404
DELETE /api/v1/portals/{portal}/collections/{collection}/records/{record}/comments/{comment}  403 403 403 403 403 403  409 409 404 404 404 404
GET    /api/v1/portals/{portal}/collections/{collection}/records/{record}/watchers     200 200 200 200 200 200  200 200 404 404 404 404
PUT    /api/v1/portals/{portal}/collections/{collection}/records/{record}/watchers/me  403 403 403 403 403 403  403 403 404 404 404 404
DELETE /api/v1/portals/{portal}/collections/{collection}/records/{record}/watchers/me  403 403 403 403 403 403  403 403 404 404 404 404

GET    /api/v1/portals/{portal}/files                                            200 200 200 200 200 200
POST   /api/v1/portals/{portal}/files                                            201 201 201 201 201 403
GET    /api/v1/portals/{portal}/uploads                                          200 200 200 200 200 200
POST   /api/v1/portals/{portal}/uploads                                          201 201 201 201 201 403
GET    /api/v1/portals/{portal}/uploads/{upload}                                 404 404 404 404 404 404
PATCH  /api/v1/portals/{portal}/uploads/{upload}                                 404 404 404 404 404 404
DELETE /api/v1/portals/{portal}/uploads/{upload}                                 404 404 404 404 404 404
GET    /api/v1/portals/{portal}/folders/content                                  200 200 200 200 200 200
GET    /api/v1/portals/{portal}/folders                                          200 200 200 200 200 200
GET    /api/v1/portals/{portal}/files/{file}                                     200 200 200 200 200 200  200 200 200 200 200 404
DELETE /api/v1/portals/{portal}/files/{file}                                     200 200 200 200 200 403  409 409 409 409 409 404
POST   /api/v1/portals/{portal}/files/{file}/restore                             409 409 409 409 409 403  200 200 200 200 200 404
POST   /api/v1/portals/{portal}/files/{file}/purge                               409 409 403 409 403 403  200 200 403 200 403 404
GET    /api/v1/portals/{portal}/files/{file}/content                             200 200 200 200 200 200  200 200 200 200 200 404
GET    /api/v1/portals/{portal}/files/{file}/holders                             200 200 200 200 200 200  200 200 200 200 200 404
GET    /api/v1/portals/{portal}/files/{file}/versions                            200 200 200 200 200 200  200 200 200 200 200 404
GET    /api/v1/portals/{portal}/files/{file}/versions/{number}/content           200 200 200 200 200 200  200 200 200 200 200 404
GET    /api/v1/portals/{portal}/files/{file}/versions/{number}/preview           200 200 200 200 200 200  200 200 200 200 200 404
GET    /api/v1/portals/{portal}/files/{file}/versions/{number}/view              415 415 415 415 415 415  415 415 415 415 415 404

GET    /api/v1/portals                                                           200 200 200 200 200 200
POST   /api/v1/portals                                                           403 403 403 403 403 403
GET    /api/v1/firm-admins                                                       403 403 403 403 403 403
POST   /api/v1/firm-admins                                                       403 403 403 403 403 403
DELETE /api/v1/firm-admins/{member}                                              403 403 403 403 403 403
GET    /api/v1/search                                                            200 200 200 200 200 200
GET    /api/v1/desk                                                              403 200 200 403 403 403
GET    /api/v1/broadcasts                                                        401 401 401 401 401 401
POST   /api/v1/broadcasts                                                        401 401 401 401 401 401
GET    /api/v1/broadcasts/{broadcast}                                            401 401 401 401 401 401
GET    /api/v1/me/calendar-feeds                                                 401 401 401 401 401 401
GET    /api/v1/me/notices                                                        401 401 401 401 401 401
GET    /api/v1/me/notices/unread                                                 401 401 401 401 401 401
POST   /api/v1/me/notices/read                                                   401 401 401 401 401 401
GET    /api/v1/me/notice-choices                                                 401 401 401 401 401 401
PUT    /api/v1/me/notice-choices                                                 401 401 401 401 401 401
PATCH  /api/v1/me                                                                401 401 401 401 401 401
PUT    /api/v1/me/password                                                       401 401 401 401 401 401
GET    /api/v1/me/searches                                                       401 401 401 401 401 401
POST   /api/v1/me/searches                                                       401 401 401 401 401 401
PATCH  /api/v1/me/searches/{search}                                              401 401 401 401 401 401
DELETE /api/v1/me/searches/{search}                                              401 401 401 401 401 401
GET    /api/v1/me/sessions                                                       401 401 401 401 401 401
DELETE /api/v1/me/sessions                                                       401 401 401 401 401 401
DELETE /api/v1/me/sessions/{session}                                             401 401 401 401 401 401
GET    /api/v1/me/app-passwords                                                  401 401 401 401 401 401
POST   /api/v1/me/app-passwords                                                  401 401 401 401 401 401
DELETE /api/v1/me/app-passwords/{appPassword}                                    401 401 401 401 401 401
POST   /api/v1/second-factor/enrol                                               401 401 401 401 401 401
POST   /api/v1/second-factor/confirm                                             401 401 401 401 401 401
DELETE /api/v1/second-factor                                                     401 401 401 401 401 401
`
